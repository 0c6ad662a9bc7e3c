import type { Hostname } from '../../core/hostname/types.ts';

/** Returns what trusting a page trusts: the registrable domain, or the host where there is none. */
export function siteOf(hostname: Hostname): string {
  return hostname.kind === 'domain' ? hostname.registrable : hostname.host;
}
