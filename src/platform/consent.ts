import { browser } from './browser.ts';

/** Firefox asks its users whether an extension may send what they visit. Chromium has no such consent. */
const hasDataConsent = 'getBrowserInfo' in browser.runtime;
const activity = { data_collection: ['browsingActivity'] } as object;

/** Asks the user, unless they have agreed before. The browser allows this only in the handler of a user action. */
export async function requestConsent(): Promise<boolean> {
  return !hasDataConsent || browser.permissions.request(activity);
}

/** Returns true if visited hostnames may be sent. Users can withdraw their consent on the browser's own page. */
export async function hasConsent(): Promise<boolean> {
  return !hasDataConsent || browser.permissions.contains(activity);
}
