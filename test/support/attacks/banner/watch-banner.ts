import type { Outcome } from '../attack.ts';
import { type BannerPicture, showsBanner } from './banner-picture.ts';
import type { Picture } from './decode-png.ts';

/** What the user's eye gets from a tab. */
export interface View {
  /** Resolves to null if the tab paints nothing. */
  picture(): Promise<Picture | null>;
  isWarning(): Promise<boolean>;
}

/** Each page is watched for at least this long, in ms. */
const minWatchMs = 2000;
/** After this long without both, the attack has succeeded, in ms. A busy machine must not count as a success. */
const patienceMs = 8000;
/** So many looks in a row must show it, because a page may hide the banner for some of the time. */
const looks = 10;
const lookIntervalMs = 100;

/**
 * Looks at a tab until the banner or the warning stays. The attack has succeeded if neither does, or if there are
 * exceptions afterwards. `visibleMs` is how long the user was without both.
 */
export async function watchBanner(
  view: View,
  expected: BannerPicture,
  exceptions: () => Promise<readonly string[]>,
): Promise<Outcome> {
  const start = Date.now();
  let seen = 0;
  let since = start;
  const elapsed = () => Date.now() - start;
  while (seen < looks || elapsed() < minWatchMs) {
    if (seen === 0 && elapsed() > patienceMs) break;
    const picture = await view.picture();
    if ((await view.isWarning()) || (picture !== null && showsBanner(expected, picture))) seen++;
    else {
      seen = 0;
      since = Date.now();
    }
    await new Promise((resolve) => setTimeout(resolve, lookIntervalMs));
  }
  const stored = await exceptions();
  const evidence = [
    ...(seen < looks ? ['neither banner nor warning'] : []),
    ...(stored.length > 0 ? [`exceptions stored: ${stored.join(', ')}`] : []),
  ].join('; ');
  const visibleMs = seen < looks ? Date.now() - start : since - start;
  return { succeeded: evidence !== '', evidence: evidence || null, keys: 0, visibleMs, requests: 1, scripts: 1 };
}
