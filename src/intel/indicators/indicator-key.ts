import { hash } from 'node:crypto';
import { prefixOfDigest, rowKeyOfDigest } from '../../core/listing/prefix.ts';

/** Identifies an indicator as the private look-up does: by its bucket and its row in the bucket. */
export interface IndicatorKey {
  /**
   * The bucket: four hex digits of the site's hash. The site is the registrable domain, or the address or network
   * itself.
   */
  readonly prefix: string;
  /** Twelve hex digits of the indicator's own hash. */
  readonly rowKey: string;
}

// Synchronous, unlike `prefixOf` and `rowKeyOf` in the core: waiting for Web Crypto takes forty times as long as the
// hash.

/** Computes the prefix of a site. */
export function computePrefix(site: string): string {
  return prefixOfDigest(hash('sha256', site));
}

/** Computes the row key of an indicator. */
export function computeRowKey(indicator: string): string {
  return rowKeyOfDigest(hash('sha256', indicator));
}

/** Computes the prefix and the row key of an indicator. */
export function computeIndicatorKey(site: string, indicator: string): IndicatorKey {
  const own = hash('sha256', indicator);
  return { prefix: site === indicator ? prefixOfDigest(own) : computePrefix(site), rowKey: rowKeyOfDigest(own) };
}

/** The primary key in databases: prefix and row key, sixteen hex digits. A bucket is one range of these. */
export function storedId({ prefix, rowKey: key }: IndicatorKey): string {
  return prefix + key;
}
