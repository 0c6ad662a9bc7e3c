import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/find-browser.ts';
import buildExtension from '../support/e2e/global-setup.ts';

// `npm run bench -- page-load` loads a minimal page from loopback in three browsers that take turns: with Hostwise,
// with an extension that has an empty content script, and with none. Then it presses links and measures how long the
// browser spends in listeners for `pointerdown`.

const rounds = Number(process.env.BENCH_ROUNDS ?? 150);
const pageHtml = '<!doctype html><html lang="en"><title>page</title><h1>page</h1></html>';
const links = Array.from({ length: 40 }, (_, i) => `<a href="http://site${i}.example/x">go</a> `).join('');
const linksHtml = `${pageHtml}${links}<script>addEventListener('click', (event) => event.preventDefault())</script>`;

const emptyExtension = {
  manifest_version: 3,
  name: 'empty',
  version: '1',
  content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['empty.js'], run_at: 'document_start' }],
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Starts a browser with one extension, or with none. */
async function launch(profile: string, extension: string | null): Promise<BrowserContext> {
  const { path: executablePath } = await findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    headless: false,
    executablePath,
    args: [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  // Extensions and the browser itself need a moment after the start.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return context;
}

/** Returns how long each press of a link kept the browser in listeners, in ms. The page itself has none. */
async function measurePresses(page: Page, url: string): Promise<number[]> {
  await page.goto(url);
  // Not `locator.click`, which adds listeners of its own.
  const middles = await page.locator('a').evaluateAll((links) =>
    links.map((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  const session: CDPSession = await page.context().newCDPSession(page);
  const durations: number[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as { name?: string; dur?: number; args?: { data?: { type?: string } } }[]) {
      if (event.name === 'EventDispatch' && event.args?.data?.type === 'pointerdown')
        durations.push((event.dur ?? 0) / 1000);
    }
  });
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
  for (const { x, y } of middles) await page.mouse.click(x, y);
  await session.send('Tracing.end');
  await complete;
  return durations;
}

await buildExtension();
const folder = mkdtempSync(path.join(tmpdir(), 'hostwise-load-'));
const empty = path.join(folder, 'empty');
mkdirSync(empty);
writeFileSync(path.join(empty, 'manifest.json'), JSON.stringify(emptyExtension));
writeFileSync(path.join(empty, 'empty.js'), '');
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(request.url === '/links' ? linksHtml : pageHtml);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const cases = [
  { name: 'Hostwise', extension: path.resolve('dist/chrome'), loads: [] as number[] },
  { name: 'empty content script', extension: empty, loads: [] as number[] },
  { name: 'no extension', extension: null, loads: [] as number[] },
];
try {
  const browsers = await Promise.all(
    cases.map(async ({ name, extension }) => {
      const context = await launch(path.join(folder, name), extension);
      return { context, page: await context.newPage() };
    }),
  );
  // The first ten rounds are not counted.
  for (let round = -10; round < rounds; round++) {
    for (const [i, { page }] of browsers.entries()) {
      const start = performance.now();
      await page.goto(`${origin}/?${round}`);
      if (round >= 0) cases[i]?.loads.push(performance.now() - start);
    }
  }
  const baseline = median(cases[1]?.loads ?? []);
  console.log(`page load, median of ${rounds} interleaved loads`);
  for (const { name, loads } of cases) {
    const value = median(loads);
    const difference = `${(value - baseline).toFixed(1).padStart(6)} ms`;
    console.log(
      `${name.padEnd(22)}${value.toFixed(1).padStart(7)} ms${difference}  x ${(value / baseline).toFixed(2)}`,
    );
  }
  for (const [i, { page }] of browsers.entries()) {
    const presses = await measurePresses(page, `${origin}/links`);
    if (presses.length > 0) {
      const worst = Math.max(...presses).toFixed(3);
      console.log(
        `pointerdown on a link, ${cases[i]?.name}: median ${median(presses).toFixed(3)} ms, worst ${worst} ms`,
      );
    }
  }
  await Promise.all(browsers.map(({ context }) => context.close()));
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
