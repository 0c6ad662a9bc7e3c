import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/find-browser.ts';
import { expect, test } from '../support/e2e/fixtures.ts';

interface ExtensionInfo {
  readonly name: string;
  readonly permissions: {
    readonly simplePermissions: readonly { readonly message: string }[];
    readonly runtimeHostPermissions?: { readonly hosts: readonly { readonly host: string }[] };
  };
  readonly manifestErrors: readonly { readonly message: string }[];
}

interface Manifest {
  name: string;
  key?: string;
  background?: object;
  permissions: string[];
  host_permissions?: string[];
}

/** Copies the extension and changes its manifest. The copy has no background, which needs all permissions. */
async function copyExtension(to: string, name: string, change: (manifest: Manifest) => void): Promise<string> {
  await cp('dist/chrome', to, { recursive: true });
  const file = path.join(to, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  manifest.name = name;
  delete manifest.key;
  delete manifest.background;
  change(manifest);
  await writeFile(file, JSON.stringify(manifest));
  return to;
}

test('the network permissions add no warning, and one note to developers', async ({ profile }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-permissions-'));
  const folders = await Promise.all([
    copyExtension(path.join(folder, 'with'), 'with', () => undefined),
    copyExtension(path.join(folder, 'without'), 'without', (manifest) => {
      delete manifest.host_permissions;
      manifest.permissions = ['storage', 'webNavigation'];
    }),
    // Shows that the comparison would notice.
    copyExtension(path.join(folder, 'more'), 'more', (manifest) => {
      manifest.permissions = [...manifest.permissions, 'downloads'];
    }),
  ]);
  const { path: executablePath } = await findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    headless: false,
    executablePath,
    args: ['--headless=new', '--disable-gpu', '--no-first-run', `--load-extension=${folders.join()}`],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const infos = await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: {
        updateProfileConfiguration(update: object): Promise<void>;
        getExtensionsInfo(): Promise<ExtensionInfo[]>;
      };
    };
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    return developerPrivate.getExtensionsInfo();
  });
  await context.close();
  await rm(folder, { recursive: true, force: true });

  const warningsOf = (name: string) => {
    const { simplePermissions = [], runtimeHostPermissions } =
      infos.find((info) => info.name === name)?.permissions ?? {};
    return [
      ...simplePermissions.map(({ message }) => message),
      ...(runtimeHostPermissions?.hosts.map(({ host }) => host) ?? []),
    ];
  };
  expect(warningsOf('without')).toEqual(['Read your browsing history', 'http://*/*', 'https://*/*']);
  expect(warningsOf('with')).toEqual(warningsOf('without'));
  expect(warningsOf('more')).toContain('Manage your downloads');
  const notes = infos.find(({ name }) => name === 'with')?.manifestErrors.map(({ message }) => message) ?? [];
  expect(notes.filter((note) => !note.includes('webRequestBlocking'))).toEqual([]);
});
