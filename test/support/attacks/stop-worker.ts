import type { CDPSession } from '@playwright/test';

/** Stops the extension's worker, as the browser does after an idle period. Any tab's session can do it. */
export async function stopWorker(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the worker did not stop')), 3000).unref();
  });
  await Promise.race([stopped, timeout]);
  await session.send('ServiceWorker.disable');
}
