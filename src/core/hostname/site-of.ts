import type { Hostname } from './types.ts';

/**
 * Returns the site that an exception or a private look-up covers: the registrable domain, or the host if there is
 * none.
 */
export function siteOf(hostname: Hostname): string {
  return hostname.kind === 'domain' ? hostname.registrable : hostname.host;
}
