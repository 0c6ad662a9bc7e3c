/** Returns the hostname of an absolute http(s) address as the browser spells it, or null for any other text. */
export function hostOfUrl(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname : null;
  } catch {
    return null;
  }
}

/** Returns the scheme of an address without its colon, or an empty string if there is none. */
export function schemeOfUrl(url: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
}
