import { parseHostname } from '../hostname/parse.ts';

/**
 * Returns the canonical form of a list entry, or null if the text is not one. `example.com` covers the host and all of
 * its subdomains. A leading `*.` or `.` means the same and is dropped: administrators know this spelling from other
 * products. Any other asterisk would match no host.
 */
export function canonicalEntry(text: string): string | null {
  const bare = text.trim().replace(/^\*?\./, '');
  if (bare.includes('*')) return null;
  const parsed = parseHostname(bare);
  return parsed.kind === 'invalid' ? null : parsed.host;
}
