import type { BrowserContext, Worker } from '@playwright/test';
import { extensionId } from './extension-id.ts';
import { until } from './until.ts';

const maxLaunches = 2;
const workerTimeoutMs = 10_000;

/**
 * Starts a browser with the extension and waits until the extension's worker is active. A loaded machine now and then
 * starts a browser whose worker never reports. Such a browser gets a page of the extension, which wakes the worker. If
 * that does not help, it is closed and started again once.
 *
 * @param launch starts a browser; called again for the second try
 * @throws {Error} if neither browser has a worker, or the worker does not become active
 */
export async function launchWithWorker(
  launch: () => Promise<BrowserContext>,
): Promise<{ context: BrowserContext; worker: Worker }> {
  for (let launches = 1; ; launches++) {
    const context = await launch();
    try {
      const worker = (await findWorker(context)) ?? (await wakeWorker(context));
      await waitUntilActive(worker);
      return { context, worker };
    } catch (error) {
      await context.close();
      if (launches === maxLaunches) throw error;
    }
  }
}

async function findWorker(context: BrowserContext): Promise<Worker | null> {
  const [worker] = context.serviceWorkers();
  return worker ?? (await context.waitForEvent('serviceworker', { timeout: workerTimeoutMs }).catch(() => null));
}

async function wakeWorker(context: BrowserContext): Promise<Worker> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId()}/src/options/index.html`);
  const worker = await findWorker(context);
  await page.close();
  if (worker === null) throw new Error("The extension's service worker did not start.");
  return worker;
}

/** A worker that is still being installed misses the first navigations. */
async function waitUntilActive(worker: Worker): Promise<void> {
  await until(
    () => "The extension's service worker did not become active",
    // As text, because this file is compiled without the types of service workers.
    async () => (await worker.evaluate('self.registration.active?.state')) === 'activated' || null,
    15,
  );
}
