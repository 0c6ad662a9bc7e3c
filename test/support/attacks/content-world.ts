import type { CDPSession, Page } from '@playwright/test';
import type { Lab } from './lab.ts';

/**
 * Runs code where the extension's content script runs, with all that a content script may do. An attacker who has taken
 * over the process of a page can do the same. Resolves to the value, or to the error as text.
 */
export async function runAsContentScript(lab: Lab, page: Page, code: string): Promise<unknown> {
  const session = await lab.tabs.session(page);
  const contextId = await findWorld(session, lab.hostwise.origin.replace(/\/$/, ''));
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `(async () => { ${code} })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  return exceptionDetails?.exception?.description ?? exceptionDetails?.text ?? result.value;
}

/** Finds the content script's world in the top document: `Runtime.enable` reports all that exist. */
async function findWorld(session: CDPSession, origin: string): Promise<number> {
  const found = new Promise<number>((resolve, reject) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) resolve(context.id);
    });
    setTimeout(() => reject(new Error('the page has no content script')), 3000).unref();
  });
  await session.send('Runtime.enable');
  return found;
}
