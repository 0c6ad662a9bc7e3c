import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';
import { launchWithWorker } from '../../../scripts/lib/launch-with-worker.ts';
import type { MessageName, Protocol } from '../../../src/core/protocol/messages.ts';
import type { UserSettings } from '../../../src/core/settings/user-settings.ts';
import type { SiteServer } from './site-server.ts';

const dist = path.resolve('dist/chrome');

/** A browser with the extension, and the actions that tests perform in it. */
export interface Hostwise {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly origin: string;
  /** Opens `url` in a new tab. A navigation that the extension stops is not an error. */
  open(url: string): Promise<Page>;
  /** Opens `url` in an existing tab. A navigation that the extension stops is not an error. */
  visit(page: Page, url: string): Promise<void>;
  tabId(page: Page): Promise<number>;
  badge(page: Page): Promise<{ text: string; title: string }>;
  /** Sends a message to the background from a page of the extension. */
  send<Name extends MessageName>(name: Name, request: Protocol[Name]['request']): Promise<Protocol[Name]['response']>;
  /** Opens the popup's page for the tab of `page`. */
  popup(page: Page): Promise<Page>;
  changeSettings(changes: Partial<UserSettings>): Promise<void>;
  /** Stops the service worker, as the browser does after an idle period. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** By default, every certificate is accepted. */
  readonly checksCertificates?: boolean;
  /** True if a policy installs the extension. By default, it is loaded from its folder. */
  readonly isInstalled?: boolean;
}

/** What Playwright switches off, and an installation by policy needs. */
const installerArgs = [
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-background-networking',
];

/** Starts a browser with the extension and a profile that the caller owns. */
export async function launchHostwise(
  profile: string,
  { port, tlsPort }: Pick<SiteServer, 'port' | 'tlsPort'>,
  { checksCertificates = false, isInstalled = false }: LaunchOptions = {},
): Promise<Hostwise> {
  const { path: executablePath } = await findBrowser();
  const launch = () =>
    chromium.launchPersistentContext(profile, {
      // Only Chromium's own headless mode, not Playwright's, loads extensions.
      headless: false,
      executablePath,
      viewport: { width: 1000, height: 700 },
      locale: 'en-US',
      ignoreHTTPSErrors: !checksCertificates,
      // Playwright disables the back/forward cache, which users have and these tests need.
      ignoreDefaultArgs: ['--disable-back-forward-cache', ...(isInstalled ? installerArgs : [])],
      args: [
        '--headless=new',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(isInstalled ? [] : [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`]),
        ...(checksCertificates ? [] : ['--ignore-certificate-errors']),
        `--host-resolver-rules=${resolverRules(port, tlsPort)}`,
      ],
    });
  const { context, worker } = await launchWithWorker(launch);
  const origin = new URL('/', worker.url()).href;
  return createHostwise(context, worker, origin);
}

/** Sends the usual ports of every host to the servers of the tests. */
function resolverRules(port: number, tlsPort: number): string {
  return [`80 127.0.0.1:${port}`, `8080 127.0.0.1:${port}`, `443 127.0.0.1:${tlsPort}`]
    .map((rule) => `MAP *:${rule}`)
    .join(', ');
}

/** Describes a running browser with the extension. */
function createHostwise(context: BrowserContext, worker: Worker, origin: string): Hostwise {
  let control: Page | null = null;
  /** A page of the extension to run code in. The options page does not affect the verdicts on other tabs. */
  const controlPage = async (): Promise<Page> => {
    if (control === null || control.isClosed()) {
      control = await context.newPage();
      await control.goto(`${origin}src/options/index.html`);
    }
    return control;
  };
  const inControlPage = async <Argument, Result>(
    work: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result> => (await controlPage()).evaluate(work as never, argument);

  const hostwise: Hostwise = {
    context,
    worker,
    origin,
    async open(url) {
      const page = await context.newPage();
      await hostwise.visit(page, url);
      return page;
    },
    async visit(page, url) {
      await page.goto(url).catch((error: unknown) => {
        if (!/ERR_ABORTED|ERR_BLOCKED_BY_CLIENT|interrupted by another navigation/.test(String(error))) throw error;
      });
    },
    async tabId(page) {
      await controlPage();
      await page.bringToFront();
      return inControlPage(async (url) => {
        // The address of a tab may lag behind its page, above all when the page comes from the back/forward cache.
        for (let attempt = 0; attempt < 40; attempt++) {
          for (const { id, url: own } of await chrome.tabs.query({})) {
            if (id === undefined) continue;
            const frame = own === undefined ? await chrome.webNavigation.getFrame({ tabId: id, frameId: 0 }) : null;
            if ((own ?? frame?.url) === url) return id;
          }
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error(`no tab shows ${url}`);
      }, page.url());
    },
    async badge(page) {
      const tabId = await hostwise.tabId(page);
      return inControlPage(
        async (id) => ({
          text: await chrome.action.getBadgeText({ tabId: id }),
          title: await chrome.action.getTitle({ tabId: id }),
        }),
        tabId,
      );
    },
    send: (name, request) =>
      inControlPage(
        async (message) => {
          const reply = await chrome.runtime.sendMessage(message);
          if (!reply?.ok) throw new Error(reply?.error ?? 'no answer');
          return reply.value;
        },
        { name, request },
      ),
    async popup(page) {
      const tabId = await hostwise.tabId(page);
      const popup = await context.newPage();
      await popup.goto(`${origin}src/popup/index.html?tab=${tabId}`);
      return popup;
    },
    async changeSettings(changes) {
      const { userProblems } = await hostwise.send('settings.change', { changes });
      if (userProblems.length > 0) throw new Error(JSON.stringify(userProblems));
    },
    async stopWorker() {
      const session = await context.newCDPSession(await controlPage());
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    close: () => context.close(),
  };
  return hostwise;
}
