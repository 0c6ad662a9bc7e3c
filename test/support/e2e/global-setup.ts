import { build } from 'vite';

/** Builds the extension once for all browser tests; none of them can see anything but what is shipped. */
export default async function buildExtension(): Promise<void> {
  await build({ logLevel: 'warn' });
}
