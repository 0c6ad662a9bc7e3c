import path from 'node:path';
import { describeBrowser, unfitness } from './browser-fitness.ts';
import { usualPaths } from './browser-paths.ts';
import { installersFor } from './install-browser.ts';
import { root } from './root.ts';
import { type System, thisSystem } from './system.ts';

/** A browser that can run the extension. */
export interface Browser {
  readonly path: string;
  /** As the browser reports it, such as `Chromium 156.0.8078.79`. */
  readonly version: string;
}

/**
 * Finds a browser that loads an unpacked extension: `CHROME_PATH`, the usual paths, Playwright's cache. Installs one if
 * there is none. Prints which browsers it skips, why, and what it installs.
 *
 * @throws {Error} with a message for the user if nothing works
 */
export async function findBrowser(system: System = thisSystem): Promise<Browser> {
  const playwrightPath = await playwrightBrowser();
  const minimum = minimumVersion(system);
  const wish = system.env.CHROME_PATH;
  if (wish !== undefined && wish !== '') {
    const browser = await tryBrowser(wish, 'CHROME_PATH', minimum, system);
    if (browser !== null) return browser;
  }
  for (const candidate of [...usualPaths(system), playwrightPath]) {
    if (!system.exists(candidate)) continue;
    const browser = await tryBrowser(candidate, candidate, minimum, system);
    if (browser !== null) return browser;
  }
  for (const installer of installersFor(system, playwrightPath)) {
    system.say(`No browser found that can run the extension. Installing ${installer.name} ...`);
    const installed = await installer.install(system);
    const browser = installed === null ? null : await tryBrowser(installed, installed, minimum, system);
    if (browser !== null) return browser;
    system.say('That did not work.');
  }
  throw new Error(
    'No browser here can run the extension. Install Chromium, Chrome for Testing or Microsoft Edge, ' +
      'or set CHROME_PATH to the path of one. ' +
      'Google Chrome does not work: it loads no unpacked extension from the command line.',
  );
}

/** @param source how messages name the browser */
async function tryBrowser(file: string, source: string, minimum: number, system: System): Promise<Browser | null> {
  const exists = system.exists(file);
  const version = exists ? await describeBrowser(file, system) : null;
  const reason = exists ? unfitness(version, minimum) : `names ${file}, which does not exist`;
  if (reason === null && version !== null) return { path: file, version };
  system.say(`${source} ${reason}; trying the next one.`);
  return null;
}

async function playwrightBrowser(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function minimumVersion(system: System): number {
  const manifest: unknown = JSON.parse(system.read(path.join(root, 'manifest.json')) ?? '{}');
  const minimum = (manifest as { minimum_chrome_version?: string }).minimum_chrome_version;
  return Number.parseInt(minimum ?? '120', 10);
}
