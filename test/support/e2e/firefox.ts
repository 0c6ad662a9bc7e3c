import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { SiteServer } from './site-server.ts';

/** Firefox with the extension. */
export interface Firefox {
  newPage(): Promise<Page>;
  /** The address that each tab shows. */
  addresses(): Promise<string[]>;
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
}

/** Starts Firefox with `dist/firefox` and a profile of its own. Every host leads to the sites. */
export async function launchFirefox(
  { port }: Pick<SiteServer, 'port'>,
  { executablePath, idleTimeout }: FirefoxOptions,
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${port}`,
      'network.proxy.type': 0,
      'dom.security.https_first': false,
      'extensions.background.idle.timeout': idleTimeout,
    },
  });
  await browser.installExtension(path.resolve('dist/firefox'));
  // Puppeteer does not follow a tab to a page of an extension, but the protocol below it reports the address.
  const { connection } = browser as unknown as { connection: BidiConnection };
  return {
    newPage: () => browser.newPage(),
    async addresses() {
      const { result } = await connection.send('browsingContext.getTree', {});
      return result.contexts.map(({ url }) => url);
    },
    close: () => browser.close(),
  };
}

interface BidiConnection {
  send(
    method: 'browsingContext.getTree',
    parameters: object,
  ): Promise<{ result: { contexts: readonly { readonly url: string }[] } }>;
}
