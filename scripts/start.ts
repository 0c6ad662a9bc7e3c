import { parseArgs } from 'node:util';
import { demoHosts } from './demo/hosts.ts';
import { takePictures } from './demo/pictures.ts';
import { report } from './demo/report.ts';
import { type DemoServer, resolverRules, startDemoServer } from './demo/server.ts';
import { startStopwatch } from './demo/stopwatch.ts';
import { type Visit, visit } from './demo/visit.ts';
import { buildExtension } from './lib/build-extension.ts';
import { hasDisplay } from './lib/display.ts';
import { findBrowser } from './lib/find-browser.ts';
import { launchBrowser, type Session } from './lib/launch-browser.ts';

// `npm start`: the extension at work. With a display, a browser to try it in; without one, a table.

const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const help = `npm start [-- OPTION...]
  --headless   no window: visit the hostnames, print a table, save pictures
  --no-build   use the extension as it was built last`;

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
  const server = await startDemoServer();
  console.log(`Starting ${browser.version} ...\n`);
  const session = await launchBrowser(browser, { headless, resolverRules: resolverRules(server, demoHosts) });
  try {
    if (headless) await tour(session);
    else await show(session, server);
  } finally {
    await session.close();
    server.close();
  }
}

/** Visits every hostname, one tab each, and prints what became of it. */
async function tour(session: Session): Promise<void> {
  await startStopwatch(session.worker);
  const panel = await session.context.newPage();
  await panel.goto(`${session.extensionUrl}src/options/index.html`);
  const visits: Visit[] = [];
  for (const host of demoHosts) {
    const page = await session.context.newPage();
    visits.push(await visit(session, panel, page, host));
  }
  console.log(report(visits));
  const files = await takePictures(session, panel, visits);
  console.log(`Pictures: ${files.join(', ')}`);
}

/** Opens the list and waits until the person closes the browser. */
async function show({ context }: Session, { url }: DemoServer): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const closed = new Promise((resolve) => context.once('close', resolve));
  await page.goto(url);
  console.log(`The list of hostnames is at ${url} in that browser. Close the browser to end the demonstration.`);
  await closed;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
