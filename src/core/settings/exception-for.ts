import { siteOf } from '../hostname/site-of.ts';
import type { Hostname } from '../hostname/types.ts';

/**
 * Returns the entry that trusts the site of a host: its registrable domain, so that all of its subdomains are covered.
 * For an open zone (`s3.amazonaws.com`) it is the host alone, and for a name without a registrable domain as well.
 */
export function exceptionFor(hostname: Hostname): string {
  return hostname.kind === 'domain' && hostname.isOpenZone ? hostname.host : siteOf(hostname);
}
