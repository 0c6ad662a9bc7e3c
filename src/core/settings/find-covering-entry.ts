/** Returns the first entry of `list` (canonical forms) that is `host` or one of its parents, or null. */
export function findCoveringEntry(list: readonly string[], host: string): string | null {
  for (const entry of list) {
    if (host === entry || (host.endsWith(entry) && host.charCodeAt(host.length - entry.length - 1) === 46))
      return entry;
  }
  return null;
}
