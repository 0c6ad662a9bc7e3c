import type { Hostname } from '../../core/hostname/types.ts';

/** What an intelligence source can be asked about. All text is canonical, as `parseHostname` returns it. */
export type Entity =
  | { readonly kind: 'domain'; readonly host: string; readonly registrable: string }
  | { readonly kind: 'ip'; readonly address: string };

/**
 * Converts a parsed hostname. Returns null for what no source can list: names outside the public DNS and invalid names.
 */
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
