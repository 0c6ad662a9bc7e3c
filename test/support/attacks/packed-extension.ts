import { execFile } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { extensionFolder } from '../../../scripts/lib/build-extension.ts';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';

/** An extension as a file that a browser can install by policy. */
export interface PackedExtension {
  readonly id: string;
  readonly version: string;
  readonly file: Buffer;
}

/** Packs the built extension with a new key, as an administrator who hosts it would. Works in `folder`. */
export async function packExtension(folder: string): Promise<PackedExtension> {
  const copy = path.join(folder, 'unpacked');
  await cp(extensionFolder, copy, { recursive: true });
  const manifestFile = path.join(copy, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(await readFile(manifestFile, 'utf8')) as {
    key?: string;
    version: string;
  };
  await writeFile(manifestFile, JSON.stringify(manifest));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyFile = path.join(folder, 'key.pem');
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { path: browser } = await findBrowser();
  await promisify(execFile)(browser, [
    '--headless=new',
    '--no-sandbox',
    `--user-data-dir=${path.join(folder, 'packer')}`,
    `--pack-extension=${copy}`,
    `--pack-extension-key=${keyFile}`,
  ]);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return {
    id: hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))),
    version: manifest.version,
    file: await readFile(`${copy}.crx`),
  };
}
