import { sha256Hex } from '../base/digest.ts';

/** Hex digits of a prefix: 16 bits, 65,536 buckets, so that thousands of registered names share each one. */
export const prefixDigits = 4;
/** Hex digits of a row key: 48 bits, enough to distinguish the hosts of one bucket. */
export const rowKeyDigits = 12;

/**
 * Returns the prefix of a host's bucket: the first four hex digits of the digest of its registrable domain, or of an
 * address itself.
 */
export async function prefixOf(registrable: string): Promise<string> {
  return prefixOfDigest(await sha256Hex(registrable));
}

/** Returns the key that identifies a host inside its bucket: hex digits 5 to 16 of its own digest. */
export async function rowKeyOf(host: string): Promise<string> {
  return rowKeyOfDigest(await sha256Hex(host));
}

/** Extracts the prefix from a digest. */
export function prefixOfDigest(digest: string): string {
  return digest.slice(0, prefixDigits);
}

/** Extracts the row key from a digest. */
export function rowKeyOfDigest(digest: string): string {
  return digest.slice(prefixDigits, prefixDigits + rowKeyDigits);
}

/** Returns true if the text is a prefix: exactly four lower-case hex digits. */
export function isPrefix(text: string): boolean {
  return /^[0-9a-f]{4}$/.test(text);
}
