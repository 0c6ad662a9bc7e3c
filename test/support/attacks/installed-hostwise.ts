import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';
import { createHostwise, type Hostwise, resolverRules } from '../e2e/hostwise.ts';
import { packExtension } from './packed-extension.ts';
import { managedFolder } from './policy-namespace.ts';

/**
 * Starts a browser that installs the extension by policy, as an administrator does, which gives it more power. Call
 * `enterPolicyNamespace` first.
 *
 * @param folder an existing folder of the caller's, for the profile and the packed extension
 */
export async function launchInstalled(
  folder: string,
  { port, tlsPort }: { port: number; tlsPort: number },
): Promise<Hostwise> {
  const { id, version, file } = await packExtension(folder);
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.crx') === true)
      return void response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(file);
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(`<?xml version="1.0" encoding="UTF-8"?>
      <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}">
      <updatecheck codebase="${address}hostwise.crx" version="${version}"/></app></gupdate>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const installation = {
    installation_mode: 'force_installed',
    update_url: `${address}updates.xml`,
    override_update_url: true,
  };
  // Without developer tools, tests would not see what the browser has installed.
  const policy = { DeveloperToolsAvailability: 1, ExtensionSettings: { [id]: installation } };
  await writeFile(path.join(managedFolder, 'hostwise.json'), JSON.stringify(policy));
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    headless: false,
    executablePath: (await findBrowser()).path,
    viewport: { width: 1000, height: 700 },
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: [
      '--disable-back-forward-cache',
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
      '--disable-background-networking',
    ],
    args: [
      '--headless=new',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules(port, tlsPort)}`,
    ],
  });
  const origin = `chrome-extension://${id}/`;
  const isOurs = (worker: { url(): string }) => worker.url().startsWith(origin);
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 30_000 }));
  // The first seconds belong to the installation.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  context.on('close', () => server.close());
  return createHostwise(context, worker, origin);
}
