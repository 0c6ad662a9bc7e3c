import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { idOfKey } from '../../../scripts/lib/extension-id.ts';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';

/** The extension as a package, and a server on loopback from which a policy can install it. */
export interface PackedExtension {
  readonly id: string;
  readonly updateUrl: string;
  close(): Promise<void>;
}

/** Packs `dist/chrome` with a key of its own, which gives it an id of its own. */
export async function packExtension(): Promise<PackedExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-packed-'));
  const source = path.join(folder, 'extension');
  await cp('dist/chrome', source, { recursive: true });
  const manifestFile = path.join(source, 'manifest.json');
  const { key: _key, ...manifest } = JSON.parse(await readFile(manifestFile, 'utf8')) as {
    key: string;
    version: string;
  };
  await writeFile(manifestFile, JSON.stringify(manifest));

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyFile = path.join(folder, 'key.pem');
  await writeFile(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { path: browser } = await findBrowser();
  const pack = ['--headless=new', '--no-sandbox', `--pack-extension=${source}`, `--pack-extension-key=${keyFile}`];
  await promisify(execFile)(browser, [...pack, `--user-data-dir=${path.join(folder, 'profile')}`]);
  const crx = await readFile(`${source}.crx`);
  const id = idOfKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    if (request.url?.endsWith('.crx') === true)
      return void response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(crx);
    const check = `<updatecheck codebase='http://127.0.0.1:${port}/hostwise.crx' version='${manifest.version}'/>`;
    const namespace = 'http://www.google.com/update2/response';
    response
      .writeHead(200, { 'content-type': 'text/xml' })
      .end(`<gupdate xmlns='${namespace}' protocol='2.0'><app appid='${id}'>${check}</app></gupdate>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    id,
    updateUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/updates.xml`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Returns the policies that make a browser install the extension and let tests see it. */
export function installPolicies({ id, updateUrl }: PackedExtension): Readonly<Record<string, unknown>> {
  const installation = { installation_mode: 'force_installed', update_url: updateUrl, override_update_url: true };
  // Without developer tools, an extension that a policy installs is invisible to the debugger.
  return { DeveloperToolsAvailability: 1, ExtensionSettings: { [id]: installation } };
}
