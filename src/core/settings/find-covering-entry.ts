const dot = '.'.charCodeAt(0);

/**
 * Returns the first entry of `list` (canonical forms) that covers `host`: the host itself or one of its parent domains,
 * whatever they are. For lists that make the extension stricter; `findTrustEntry` is for trust.
 */
export function findCoveringEntry(list: readonly string[], host: string): string | null {
  for (const entry of list) if (host === entry || isBelow(host, entry)) return entry;
  return null;
}

/** Returns true if `host` is a subdomain of `entry`. */
export function isBelow(host: string, entry: string): boolean {
  return host.endsWith(entry) && host.charCodeAt(host.length - entry.length - 1) === dot;
}
