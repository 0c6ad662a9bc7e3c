/** Hosts that plain http may go to: this very computer, so that nobody is on the way. */
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

export const maxEndpointLength = 500;

/**
 * Returns the canonical address of an endpoint, without a slash at its end, or null where it is none: https, or http to
 * 127.0.0.1 or localhost; a path is kept; neither user, nor query, nor fragment.
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
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  // A bare "?" or "#" leaves no trace in the parts of the address.
  if (!isAllowed || url.username !== '' || url.password !== '' || /[?#]/.test(trimmed)) return null;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
