import { hash } from 'node:crypto';
import { prefixIn, rowKeyIn } from '../../core/listing/prefix.ts';

/** Where an indicator stands: its bucket and what stands for it there, as in the private look-up. */
export interface IndicatorKey {
  /** Four hex digits, of the digest of the site: the registrable domain of a host; an address or a network itself. */
  readonly prefix: string;
  /** Twelve hex digits, of the digest of the indicator itself. */
  readonly key: string;
}

// The core's `prefixOf` and `rowKeyOf` wait for Web Crypto, and the wait costs forty times as much as the hash.

/** The same as `prefixOf` of the core, at once. */
export function prefixOfSite(site: string): string {
  return prefixIn(hash('sha256', site));
}

/** The same as `rowKeyOf` of the core, at once. */
export function keyOf(indicator: string): string {
  return rowKeyIn(hash('sha256', indicator));
}

/** Returns the place of an indicator in the bucket of its site. */
export function indicatorKeyOf(site: string, indicator: string): IndicatorKey {
  const own = hash('sha256', indicator);
  return { prefix: site === indicator ? prefixIn(own) : prefixOfSite(site), key: rowKeyIn(own) };
}

/** Under this databases keep a place: prefix and row key, sixteen hex digits, so that a bucket is one range. */
export function idOf({ prefix, key }: IndicatorKey): string {
  return prefix + key;
}
