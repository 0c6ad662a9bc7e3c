import type { CDPSession, Page } from '@playwright/test';
import { until } from '../../../scripts/lib/until.ts';

/** The world of the extension's content script in one page: all that a hijacked renderer process has of us. */
export interface ContentWorld {
  /** Evaluates an expression with `chrome` in scope. Resolves to its value, or to the text of what it threw. */
  evaluate(expression: string): Promise<unknown>;
}

interface Context {
  readonly id: number;
  readonly name: string;
  readonly auxData?: { readonly type?: string };
}

/** Opens `url` in the page and finds the content script's world. */
export async function openInContentWorld(page: Page, url: string): Promise<ContentWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let contexts: readonly Context[] = [];
  session.on('Runtime.executionContextsCleared', () => {
    contexts = [];
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    contexts = [...contexts, context as Context];
  });
  await session.send('Runtime.enable');
  await page.goto(url);
  return {
    async evaluate(expression) {
      const { id } = await until(
        () => `the content script does not run on ${url}`,
        async () => contexts.find(({ name, auxData }) => name === 'Hostwise' && auxData?.type === 'isolated') ?? null,
      );
      const guarded = `(async () => (${expression}))().catch(String)`;
      const parameters = { expression: guarded, contextId: id, awaitPromise: true, returnByValue: true };
      return (await session.send('Runtime.evaluate', parameters)).result.value;
    },
  };
}
