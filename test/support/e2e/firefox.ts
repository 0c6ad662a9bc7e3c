import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { zip } from '../../../scripts/lib/zip.ts';
import type { SiteServer } from './site-server.ts';

/** Firefox with the extension. */
export interface Firefox {
  newPage(): Promise<Page>;
  /** The tabs that show a page of the extension, with the text of the page. */
  extensionPages(): Promise<{ readonly url: string; readonly text: string }[]>;
  close(): Promise<void>;
}

const usualPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Finds Firefox: `FIREFOX_PATH`, or where it is usually installed. Returns null if there is none. */
export function findFirefox(): string | null {
  return process.env.FIREFOX_PATH ?? usualPaths.find((each) => existsSync(each)) ?? null;
}

export interface FirefoxOptions {
  readonly executablePath: string;
  /** How long the extension's background may be idle before Firefox suspends it, in ms. */
  readonly idleTimeout: number;
  /** A profile in which the extension is installed. By default, a new one in which it is for this run only. */
  readonly profile?: string;
  /** The address that Firefox opens at its start. */
  readonly startUrl?: string;
}

/** Installs `dist/firefox` in a profile, so that it runs from the start of the browser. */
export async function installInProfile(profile: string): Promise<void> {
  const folder = path.resolve('dist/firefox');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  const entries = await Promise.all(
    files.map(async (file) => ({
      name: path.relative(folder, file).replaceAll(path.sep, '/'),
      bytes: await readFile(file),
    })),
  );
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  await mkdir(path.join(profile, 'extensions'), { recursive: true });
  const { id } = manifest.browser_specific_settings.gecko;
  await writeFile(path.join(profile, 'extensions', `${id}.xpi`), zip(entries));
}

/** Starts Firefox with `dist/firefox` and a profile of its own. Every host leads to the sites. */
export async function launchFirefox(
  { port }: Pick<SiteServer, 'port'>,
  { executablePath, idleTimeout, profile, startUrl }: FirefoxOptions,
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    args: startUrl === undefined ? [] : [startUrl],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${port}`,
      'network.proxy.type': 0,
      'dom.security.https_first': false,
      'extensions.background.idle.timeout': idleTimeout,
      // Extensions in the profile run without a signature and without a question.
      'extensions.autoDisableScopes': 0,
      'xpinstall.signatures.required': false,
    },
  });
  if (profile === undefined) await browser.installExtension(path.resolve('dist/firefox'));
  // Puppeteer does not follow a tab to a page of an extension, but the protocol below it does.
  const { connection } = browser as unknown as { connection: BidiConnection };
  return {
    newPage: () => browser.newPage(),
    async extensionPages() {
      const { result } = await connection.send('browsingContext.getTree', {});
      const contexts = result.contexts.filter(({ url }) => url.startsWith('moz-extension:'));
      return Promise.all(
        contexts.map(async ({ context, url }) => {
          const parameters = { expression: 'document.body.innerText', target: { context }, awaitPromise: false };
          const { result: evaluated } = await connection.send('script.evaluate', parameters);
          return { url, text: String(evaluated.result.value) };
        }),
      );
    },
    close: () => browser.close(),
  };
}

interface BidiConnection {
  send(
    method: 'browsingContext.getTree',
    parameters: object,
  ): Promise<{ result: { contexts: readonly { readonly context: string; readonly url: string }[] } }>;
  send(method: 'script.evaluate', parameters: object): Promise<{ result: { result: { readonly value?: unknown } } }>;
}
