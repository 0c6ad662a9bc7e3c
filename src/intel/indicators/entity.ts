import type { Hostname } from '../../core/hostname/types.ts';

/** What a source can be asked about. All text is canonical, as `parseHostname` gives it. */
export type Entity =
  | { readonly kind: 'domain'; readonly host: string; readonly registrable: string }
  | { readonly kind: 'ip'; readonly address: string };

/** The entity that a parsed hostname is, or null where no source can know it: names outside the public DNS, and no names. */
export function toEntity(hostname: Hostname): Entity | null {
  switch (hostname.kind) {
    case 'domain':
      return { kind: 'domain', host: hostname.host, registrable: hostname.registrable };
    case 'ipv4':
    case 'ipv6':
      return { kind: 'ip', address: hostname.host };
    default:
      return null;
  }
}
