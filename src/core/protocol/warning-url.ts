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

/** Returns the hostname of an absolute http(s) address as the browser spells it, or null for any other text. */
export function hostOfUrl(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname : null;
  } catch {
    return null;
  }
}

/** Returns the scheme of an address without its colon, or an empty string where it has none. */
export function schemeOfUrl(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1].toLowerCase() ?? '';
}
