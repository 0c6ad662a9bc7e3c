import { build } from 'vite';

/** Builds the extension once for all browser tests, so that they test what is shipped. */
export default async function buildExtension(): Promise<void> {
  await build({ logLevel: 'warn' });
}
