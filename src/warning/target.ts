import { targetOfFragment } from '../core/protocol/warning-url.ts';

/**
 * Reads the address that the warning page stands before from the page's fragment, in its canonical spelling, so that what
 * is shown is what would be opened. Null where it is none or not http(s): a warning must never become a way to run a
 * `javascript:` or `data:` address with the extension's name above it.
 */
export function parseTarget(fragment: string): string | null {
  const target = targetOfFragment(fragment);
  return target === null ? null : new URL(target).href;
}
