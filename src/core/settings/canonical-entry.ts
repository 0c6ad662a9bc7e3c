import { parseHostname } from '../hostname/parse.ts';

/**
 * Returns the canonical form of a list entry, or null where it is none. `example.com` covers the host and everything under
 * it; a leading `*.` or `.` is accepted and means the same, because administrators of other products write it.
 */
export function canonicalEntry(text: string): string | null {
  const parsed = parseHostname(text.trim().replace(/^\*?\./, ''));
  return parsed.kind === 'invalid' ? null : parsed.host;
}
