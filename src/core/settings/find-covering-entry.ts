const dot = '.'.charCodeAt(0);

/**
 * Returns the first entry of `list` (canonical forms) that covers `host`: the host itself or one of its parent domains.
 */
export function findCoveringEntry(list: readonly string[], host: string): string | null {
  for (const entry of list) {
    if (host === entry || (host.endsWith(entry) && host.charCodeAt(host.length - entry.length - 1) === dot)) {
      return entry;
    }
  }
  return null;
}
