/** Returns the hostname of an absolute http(s) address as the browser spells it, or null for any other text. */
export function hostOfUrl(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname : null;
  } catch {
    return null;
  }
}

/**
 * Returns the http(s) address that leads to where a page comes from: an http(s) address itself, or the root of the site
 * that created a `blob:` or `filesystem:` address. Returns null for any other text.
 */
export function webAddressOf(url: string): string | null {
  if (hostOfUrl(url) !== null) return url;
  const inner = /^(?:blob|filesystem):(.*)$/is.exec(url)?.[1];
  return inner === undefined || hostOfUrl(inner) === null ? null : `${new URL(inner).origin}/`;
}

/** Returns the scheme of an address without its colon, or an empty string if there is none. */
export function schemeOfUrl(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** Returns the origin of an address, for a `blob:` address the one inside, and for a page without origin its scheme. */
export function pageOrigin(url: string): string {
  try {
    const { origin, protocol } = new URL(url);
    return origin === 'null' ? protocol : origin;
  } catch {
    return '';
  }
}
