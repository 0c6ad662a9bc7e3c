import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { ask } from './demo/ask.ts';
import { type DemoBackend, startDemoBackend } from './demo/backend.ts';
import { askedGroup, demoGroups, demoHosts } from './demo/hosts.ts';
import { takePictures } from './demo/pictures.ts';
import { report } from './demo/report.ts';
import { type DemoServer, resolverRules, startDemoServer } from './demo/server.ts';
import { startStopwatch } from './demo/stopwatch.ts';
import { uncertainNames } from './demo/uncertain-names.ts';
import { type Visit, visit } from './demo/visit.ts';
import { buildExtension } from './lib/build-extension.ts';
import { hasDisplay } from './lib/display.ts';
import { findBrowser } from './lib/find-browser.ts';
import { launchBrowser, type Session } from './lib/launch-browser.ts';

// `npm start`: the demonstration. With a display it opens a browser to try the extension in, without one it prints a
// table.

const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const help = `npm start [-- OPTION...]
  --headless   no window: visit the hostnames, print a table, save pictures
  --no-build   use the last build of the extension`;

async function main(): Promise<void> {
  if (options.help) {
    console.log(help);
    return;
  }
  const headless = options.headless || !hasDisplay();
  const browser = await findBrowser();
  if (!options['no-build']) {
    console.log('Building the extension ...');
    await buildExtension();
  }
  const unsure = await uncertainNames(4);
  const backend = await startDemoBackend(unsure.filter((_, i) => i % 2 === 0));
  const server = await startDemoServer([...demoGroups, askedGroup(unsure)]);
  console.log(`The backend answers on ${backend.url}. Starting ${browser.version} ...\n`);
  const rules = resolverRules(server, [...demoHosts, ...unsure]);
  const session = await launchBrowser(browser, { headless, resolverRules: rules });
  try {
    const panel = await openPanel(session);
    await ask(panel, 'settings.change', { changes: { endpointUrl: backend.url, lookup: 'private' } });
    if (headless) await tour(session, panel, unsure, backend);
    else await show(session, panel, server);
  } finally {
    await session.close();
    server.close();
    await backend.stop();
  }
}

/** Opens a page of the extension, which can send messages to the background. */
async function openPanel({ context, extensionUrl }: Session): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(`${extensionUrl}src/options/index.html`);
  return panel;
}

/** Visits every hostname in its own tab and prints the results. */
async function tour(session: Session, panel: Page, unsure: readonly string[], { url }: DemoBackend): Promise<void> {
  await startStopwatch(session.worker);
  const visits: Visit[] = [];
  for (const host of [...demoHosts, ...unsure]) {
    const page = await session.context.newPage();
    visits.push(await visit(session, panel, page, host));
  }
  console.log(report(visits));
  const settled = visits.filter(({ assessment }) => assessment.source === 'endpoint').map(({ host }) => host);
  console.log(`Settled by the endpoint ${url}: ${settled.join(', ') || 'none'}.`);
  const files = await takePictures(session, panel, visits);
  console.log(`Pictures: ${files.join(', ')}`);
}

/** Opens the start page and waits until the user closes the browser. */
async function show({ context }: Session, panel: Page, { url }: DemoServer): Promise<void> {
  const page = await context.newPage();
  await panel.close();
  const closed = new Promise((resolve) => context.once('close', resolve));
  await page.goto(url);
  console.log(`The list of hostnames is at ${url} in that browser. Close the browser to end the demonstration.`);
  await closed;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
