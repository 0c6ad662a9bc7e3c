import path from 'node:path';
import { describeBrowser, unfitness } from './browser-fitness.ts';
import { usualPlaces } from './browser-places.ts';
import { installersFor } from './install-browser.ts';
import { root } from './root.ts';
import { type System, thisSystem } from './system.ts';

/** A browser that can run the extension. */
export interface Browser {
  readonly path: string;
  /** Its own words, such as `Chromium 156.0.8078.79`. */
  readonly version: string;
}

/**
 * Finds a browser that loads an unpacked extension: `CHROME_PATH`, the usual places, Playwright's cache; where there is
 * none, installs one. Says what it does when that takes time and why it passes over a browser.
 *
 * @throws {Error} with a message for people when nothing works
 */
export async function findBrowser(system: System = thisSystem): Promise<Browser> {
  const playwrightPath = await playwrightBrowser();
  const minimum = minimumVersion(system);
  const wish = system.env.CHROME_PATH;
  if (wish !== undefined && wish !== '') {
    const browser = await tryBrowser(wish, 'CHROME_PATH', minimum, system);
    if (browser !== null) return browser;
  }
  for (const place of [...usualPlaces(system), playwrightPath]) {
    if (!system.exists(place)) continue;
    const browser = await tryBrowser(place, place, minimum, system);
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
    'No browser can run the extension here. Install Chromium, Chrome for Testing or Microsoft Edge, or say in CHROME_PATH ' +
      'where one is. Google Chrome itself will not do: it loads no unpacked extension from the command line.',
  );
}

async function tryBrowser(place: string, name: string, minimum: number, system: System): Promise<Browser | null> {
  const version = system.exists(place) ? await describeBrowser(place, system) : null;
  const reason = system.exists(place) ? unfitness(version, minimum) : `names ${place}, which does not exist`;
  if (reason === null && version !== null) return { path: place, version };
  system.say(`${name} ${reason}; looking on.`);
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
