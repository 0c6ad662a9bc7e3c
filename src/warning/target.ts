import { targetOfFragment } from '../core/protocol/warning-url.ts';

/**
 * Parses the blocked address from the fragment of the warning page. The result is in canonical form, so that the page
 * shows exactly what it would open. Returns null if the address is not http or https: the page must never offer a
 * `javascript:` or `data:` address under the extension's name.
 */
export function parseTarget(fragment: string): string | null {
  const target = targetOfFragment(fragment);
  return target === null ? null : new URL(target).href;
}
