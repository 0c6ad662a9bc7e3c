import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Verdict } from '../src/core/verdict/types.ts';
import { json, startEndpoint } from '../test/support/e2e/fake-endpoint.ts';
import { bucketWith } from '../test/support/e2e/lookup-fixtures.ts';
import { ask } from './demo/ask.ts';
import { demoGroups, demoHosts } from './demo/hosts.ts';
import { resolverRules, startDemoServer } from './demo/server.ts';
import { startStopwatch } from './demo/stopwatch.ts';
import { open, untilStopped, type Visit, visit } from './demo/visit.ts';
import { buildExtension } from './lib/build-extension.ts';
import { findBrowser } from './lib/find-browser.ts';
import { launchBrowser, type Session } from './lib/launch-browser.ts';
import { root } from './lib/root.ts';

// `npm run screenshots`: takes the pictures for the documents, of the real extension that visits made-up sites on this
// computer, in the light and in the dark colour scheme.

const folder = path.join(root, 'docs', 'screenshots');
/** Pixels of the picture per CSS pixel. */
const density = 1.5;
const popupSize = { width: 384, height: 600 };

/** Visits names of the demonstration until each wanted verdict occurred. */
async function visitEach(session: Session, panel: Page, wanted: readonly Verdict[]): Promise<Map<Verdict, Visit>> {
  const found = new Map<Verdict, Visit>();
  for (const host of demoHosts) {
    const page = await session.context.newPage();
    const visited = await visit(session, panel, page, host);
    const { verdict } = visited.assessment;
    if (wanted.includes(verdict) && !found.has(verdict)) found.set(verdict, visited);
    else await page.close();
    if (found.size === wanted.length) break;
  }
  const missing = wanted.filter((verdict) => !found.has(verdict));
  if (missing.length > 0) throw new Error(`The demonstration has no ${missing.join(' or ')} name.`);
  return found;
}

/** Saves the page in both colour schemes. Without a `height`, it is as high as its content. */
async function shoot(page: Page, name: string, width: number, height: number | null): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    let full = height ?? popupSize.height;
    await page.setViewportSize({ width, height: full });
    // Twice: at first a scroll bar makes the page narrower.
    for (let i = 0; height === null && i < 2; i++) {
      full = Math.ceil(
        await page.evaluate<number>('document.getElementById("root").getBoundingClientRect().bottom + scrollY'),
      );
      await page.setViewportSize({ width, height: full });
    }
    await page.waitForTimeout(300);
    // Playwright sets the density when it starts the browser. DevTools can render at a higher one.
    const clip = { x: 0, y: 0, width, height: full, scale: density };
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip });
    await writeFile(path.join(folder, `${name}-${colorScheme}.png`), data, 'base64');
  }
  await devtools.detach();
}

async function popups(session: Session, visits: ReadonlyMap<Verdict, Visit>): Promise<void> {
  for (const [verdict, { tabId }] of visits) {
    const page = await session.context.newPage();
    await page.goto(`${session.extensionUrl}src/popup/index.html?tab=${tabId}`);
    await page.locator('.verdict').waitFor();
    await shoot(page, `popup-${verdict}`, popupSize.width, null);
    if (verdict === 'dangerous') {
      await page.locator('.sums summary').click();
      await page.locator('body').click({ position: { x: 1, y: 1 } });
      await shoot(page, 'popup-sum', popupSize.width, null);
    }
    await page.close();
  }
}

async function warnings(session: Session, host: string): Promise<void> {
  const page = await session.context.newPage();
  await open(page, host);
  await untilStopped(session, page, host);
  await page.locator('.blocked-host').waitFor();
  await shoot(page, 'warning', 1100, 720);
  await page.locator('.details > summary').click();
  await shoot(page, 'warning-details', 1100, null);
  await page.close();
}

async function banner(session: Session, host: string): Promise<void> {
  const page = await session.context.newPage();
  await open(page, host);
  await shoot(page, 'banner', 1100, 300);
  await page.close();
}

async function options(panel: Page): Promise<void> {
  for (const host of ['example.org', 'intranet.example.com']) await ask(panel, 'exception.add', { host });
  await panel.reload();
  await panel.locator('.section').first().waitFor();
  await shoot(panel, 'options', 1000, null);
}

/** Takes the popup on an uncertain name that an endpoint lists and then fails on, and the look-up settings. */
async function lookups(session: Session, panel: Page, { host, tabId }: Visit): Promise<void> {
  const endpoint = await startEndpoint((request, response) => json(response, bucketWith(request, host)));
  const changes = { endpointUrl: endpoint.url, lookup: 'private', mode: 'warn' } as const;
  await ask(panel, 'settings.change', { changes: { ...changes, lookupDenyList: ['intranet.example.com'] } });
  await ask(panel, 'endpoint.setKey', { key: 'key-of-the-demonstration-4f2a' });
  const popup = await session.context.newPage();
  const shootPopup = async (name: string, until: string): Promise<void> => {
    await popup.goto(`${session.extensionUrl}src/popup/index.html?tab=${tabId}`);
    await popup.locator(until).waitFor();
    await shoot(popup, `popup-${name}`, popupSize.width, null);
  };
  const recheck = async (): Promise<void> => {
    await ask(panel, 'tab.recheck', { tabId });
    await ask(panel, 'tab.outcome', { tabId });
  };
  await recheck();
  await shootPopup('listed', '.lookup');
  endpoint.answer = (_, response) => void response.writeHead(403).end();
  await recheck();
  await shootPopup('unanswered', '.lookup');
  await popup.close();
  endpoint.answer = (request, response) => json(response, bucketWith(request));
  await ask(panel, 'settings.change', { changes: { mode: 'block' } });
  await panel.reload();
  await panel.getByRole('button', { name: 'Test the connection' }).click();
  await panel.locator('.test .is-good').waitFor();
  await shoot(panel, 'options-lookup', 1000, null);
  await endpoint.stop();
}

await mkdir(folder, { recursive: true });
await buildExtension();
const server = await startDemoServer(demoGroups);
const session = await launchBrowser(await findBrowser(), {
  headless: true,
  resolverRules: resolverRules(server, demoHosts),
});
try {
  await startStopwatch(session.worker);
  const panel = await session.context.newPage();
  await panel.goto(`${session.extensionUrl}src/options/index.html`);
  const visits = await visitEach(session, panel, ['safe', 'uncertain', 'suspicious', 'dangerous']);
  await popups(session, visits);
  await warnings(session, (visits.get('dangerous') as Visit).host);
  await banner(session, (visits.get('suspicious') as Visit).host);
  await options(panel);
  await lookups(session, panel, visits.get('uncertain') as Visit);
} finally {
  await session.close();
  server.close();
}
