import { parseHostname } from '../hostname/parse.ts';

/**
 * Returns the canonical form of a list entry, or null where it is none. `example.com` covers the host and everything under
 * it; a leading `*.` or `.` is accepted and means the same, because administrators of other products write it.
 */
export function canonicalEntry(text: string): string | null {
  const parsed = parseHostname(text.trim().replace(/^\*?\./, ''));
  return parsed.kind === 'invalid' ? null : parsed.host;
}

/** Returns the first entry of `list` (canonical forms) that is `host` or one of its parents, or null. */
export function firstMatch(list: readonly string[], host: string): string | null {
  for (const entry of list) {
    if (host === entry || (host.endsWith(entry) && host.charCodeAt(host.length - entry.length - 1) === 46)) return entry;
  }
  return null;
}
