import type { Hostname } from '../hostname/types.ts';
import { isBelow } from './find-covering-entry.ts';

/**
 * Returns the first entry of a list of trusted hosts (canonical forms) that covers the host: the host itself, or a
 * parent domain that belongs to the same customer. An open zone such as `com` or `github.io` covers itself only,
 * because anyone can have a site under it.
 */
export function findTrustEntry(list: readonly string[], hostname: Hostname): string | null {
  const { host } = hostname;
  for (const entry of list) {
    if (host === entry || (isBelow(host, entry) && belongsToOneCustomer(hostname, entry))) return entry;
  }
  return null;
}

/** @param entry a parent domain of the host */
function belongsToOneCustomer(hostname: Hostname, entry: string): boolean {
  if (hostname.kind === 'ipv4' || hostname.kind === 'ipv6') return false;
  // Outside the public DNS, one organisation owns all names under an entry.
  if (hostname.kind !== 'domain' || !hostname.knownSuffix) return true;
  return !hostname.isOpenZone && entry.length >= hostname.registrable.length;
}
