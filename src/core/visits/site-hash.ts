import { sha256, toHex } from '../base/digest.ts';

/** Bytes of the hash of one site: two of 4,096 sites collide once in 30 million machines. */
export const siteHashLength = 6;

/**
 * Returns the hash of a site with the key of one installation, in hex: the first bytes of the SHA-256 of both. Without
 * the key, no one can find out by comparing lists which sites are meant, and two machines share no hash. Most of the
 * digest is left out, so that nothing can be appended to what was hashed.
 * @param key random bytes, always of the same length
 */
export async function hashSite(key: Uint8Array, site: string): Promise<string> {
  const text = new TextEncoder().encode(site);
  const bytes = new Uint8Array(key.length + text.length);
  bytes.set(key);
  bytes.set(text, key.length);
  return toHex((await sha256(bytes)).subarray(0, siteHashLength));
}
