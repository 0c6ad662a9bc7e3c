import { createHash } from 'node:crypto';
import manifest from '../../manifest.json' with { type: 'json' };

/** Returns the extension's id: the start of the SHA-256 of its key, in hex digits written as the letters a to p. */
export function extensionId(): string {
  const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
