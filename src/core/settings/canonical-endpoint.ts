export const maxEndpointLength = 500;

/** Hosts that may be reached over plain http, because the request does not leave the computer. */
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/**
 * Returns the canonical address of an endpoint, without a trailing slash, or null if the text is not one. An endpoint
 * uses https, or http to 127.0.0.1 or localhost. It may have a path, but no user, query or fragment.
 */
export function canonicalEndpoint(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > maxEndpointLength) return null;
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return null;
  }
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
  // The text is searched for "?" and "#" because `URL` drops an empty query or fragment.
  if (!isAllowed || url.username !== '' || url.password !== '' || /[?#]/.test(trimmed)) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
