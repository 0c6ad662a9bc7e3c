import { createHash } from 'node:crypto';
import manifest from '../../manifest.json' with { type: 'json' };

/** Returns the extension's id if it is loaded from a folder, where the manifest names its key. */
export function extensionId(): string {
  return idOfKey(Buffer.from(manifest.key, 'base64'));
}

/**
 * Returns the id of an extension with a public key in DER form: the start of the key's SHA-256, in hex digits written
 * as the letters a to p.
 */
export function idOfKey(key: Buffer): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
