import { hostOfUrl } from '../base/url.ts';

/** Path of the warning page inside the package. */
export const warningPath = 'src/warning/index.html';

/**
 * Returns the address of the warning page before `target`. The target stands in the fragment, so that it reaches no
 * server log and no referrer.
 *
 * @param page absolute address of the warning page
 */
export function warningUrl(page: string, target: string): string {
  return `${page}#${encodeURIComponent(target)}`;
}

/** Returns the target in a fragment (with or without `#`), or null where it is not http(s) or not encoded as above. */
export function targetOfFragment(fragment: string): string | null {
  try {
    const target = decodeURIComponent(fragment.replace(/^#/, ''));
    return hostOfUrl(target) === null ? null : target;
  } catch {
    return null;
  }
}
