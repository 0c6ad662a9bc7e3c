import { hostOfUrl } from '../base/url.ts';

/** Path of the warning page inside the package. */
export const warningPath = 'src/warning/index.html';

/**
 * Returns the address of the warning page for `target`. The target is in the fragment, which is not part of requests or
 * referrers.
 *
 * @param page absolute address of the warning page
 */
export function warningUrl(page: string, target: string): string {
  return `${page}#${encodeURIComponent(target)}`;
}

/** Returns the target in a fragment (with or without `#`), or null if it is not an http(s) URL in this encoding. */
export function targetOfFragment(fragment: string): string | null {
  try {
    const target = decodeURIComponent(fragment.replace(/^#/, ''));
    return hostOfUrl(target) === null ? null : target;
  } catch {
    return null;
  }
}
