import { hash } from 'node:crypto';
import { prefixIn, rowKeyIn } from '../../core/listing/prefix.ts';

/** Where an indicator stands: its bucket and what stands for it there, as in the private look-up. */
export interface IndicatorKey {
  /** Four hex digits, of the digest of the site: the registrable domain of a host; an address or a network itself. */
  readonly prefix: string;
  /** Twelve hex digits, of the digest of the indicator itself. */
  readonly rowKey: string;
}

// The core's `prefixOf` and `rowKeyOf` wait for Web Crypto, and the wait costs forty times as much as the hash.

/** The same as `prefixOf` of the core, at once. */
export function computePrefix(site: string): string {
  return prefixIn(hash('sha256', site));
}

/** The same as `rowKeyOf` of the core, at once. */
export function computeRowKey(indicator: string): string {
  return rowKeyIn(hash('sha256', indicator));
}

/** Returns the place of an indicator in the bucket of its site. */
export function computeIndicatorKey(site: string, indicator: string): IndicatorKey {
  const own = hash('sha256', indicator);
  return { prefix: site === indicator ? prefixIn(own) : computePrefix(site), rowKey: rowKeyIn(own) };
}

/** Under this databases keep a place: prefix and row key, sixteen hex digits, so that a bucket is one range. */
export function storedId({ prefix, rowKey: key }: IndicatorKey): string {
  return prefix + key;
}
