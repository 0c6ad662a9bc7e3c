import type { Indicator } from '../indicators/indicator.ts';

/**
 * What a listing accuses. The difference matters: a page on a shared host says nothing about the host.
 * - `host`: this name
 * - `domain`: a registrable domain and everything under it
 * - `subtree`: a name below a registrable domain and everything under it
 * - `url-host`: the host of a listed URL, which may be an innocent site that someone broke into
 * - `url`: one page on a host that many customers share; it lists no host
 * - `address`, `network`: an IP address, a CIDR block
 */
export const scopes = ['host', 'domain', 'subtree', 'url-host', 'url', 'address', 'network'] as const;
export type Scope = (typeof scopes)[number];

/**
 * One value of a feed in canonical spelling. The text of a `url` is host, path and query, so that it never equals the
 * text of a host.
 */
export interface FeedIndicator extends Indicator {
  readonly scope: Scope;
}
