import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { extensionFolder } from './build-extension.ts';
import type { Browser } from './find-browser.ts';
import { launchWithWorker } from './launch-with-worker.ts';

/** A browser that runs the extension. */
export interface Session {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** Address of the extension, ending in a slash. */
  readonly extensionUrl: string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly headless: boolean;
  /** Value of `--host-resolver-rules`. */
  readonly resolverRules?: string;
}

/** Starts a browser with a fresh profile and the built extension, and waits until the extension's worker is active. */
export async function launchBrowser(browser: Browser, options: LaunchOptions): Promise<Session> {
  const profile = await mkdtemp(path.join(tmpdir(), 'hostwise-profile-'));
  await allowUnpacked(profile);
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const { context, worker } = await launchWithWorker(() => launch(browser, profile, options)).catch(
    async (error: unknown) => {
      await removeProfile();
      throw error;
    },
  );
  const close = async () => {
    await context.close();
    await removeProfile();
  };
  return { context, worker, extensionUrl: new URL('/', worker.url()).href, close };
}

function launch(
  browser: Browser,
  profile: string,
  { headless, resolverRules }: LaunchOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    // Playwright's own headless mode does not support extensions. Chromium's new one does.
    headless: false,
    executablePath: browser.path,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreHTTPSErrors: true,
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      `--disable-extensions-except=${extensionFolder}`,
      `--load-extension=${extensionFolder}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(resolverRules === undefined ? [] : [`--host-resolver-rules=${resolverRules}`]),
    ],
  });
}

/** Without developer mode, an unpacked extension stays disabled after it reloads itself, as it does in development. */
async function allowUnpacked(profile: string): Promise<void> {
  const folder = path.join(profile, 'Default');
  await mkdir(folder);
  await writeFile(path.join(folder, 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}
