import { browser } from './browser.ts';

/** Firefox lets its users decide for each extension whether it may send what they visit; Chromium knows no such thing. */
const asksUsers = 'getBrowserInfo' in browser.runtime;
const activity = { data_collection: ['browsingActivity'] } as object;

/** Asks the user, who may have agreed before. Call it in the very moment of a click. */
export async function requestConsent(): Promise<boolean> {
  return !asksUsers || browser.permissions.request(activity);
}

/** True while what is visited may be sent; users can take their consent back on the browser's own page. */
export async function hasConsent(): Promise<boolean> {
  return !asksUsers || browser.permissions.contains(activity);
}
