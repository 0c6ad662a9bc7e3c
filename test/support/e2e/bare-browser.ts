import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';
import type { SiteServer } from './site-server.ts';

/** A browser in which only the extension's worker is debugged, not its pages. */
export interface BareBrowser {
  /** Runs the source of an async function in the worker. */
  run<Result>(code: string): Promise<Result>;
  /** Takes a picture of the tab at `url`. Resolves to a PNG as base64, or to null if there is no such tab. */
  photograph(url: string): Promise<string | null>;
  /** Resolves to true if the address of a tab contains `text`. */
  hasTab(text: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: Record<string, unknown>;
}

/**
 * Starts a browser with the extension. Playwright cannot do this: it debugs every page, and debugged pages are never
 * prerendered.
 */
export async function launchBareBrowser(
  profile: string,
  { port, tlsPort }: Pick<SiteServer, 'port' | 'tlsPort'>,
): Promise<BareBrowser> {
  const dist = path.resolve('dist/chrome');
  const { path: executable } = await findBrowser();
  const browser = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      `--host-resolver-rules=MAP *:80 127.0.0.1:${port}, MAP *:443 127.0.0.1:${tlsPort}`,
      '--remote-debugging-pipe',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const send = connect(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  const sessionId = await attach(send);
  return {
    async run<Result>(code: string) {
      const parameters = { expression: `(${code})()`, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', parameters, sessionId);
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: Result }).value;
    },
    async photograph(url) {
      const tab = (await tabs(send)).find((it) => it.url === url);
      if (tab === undefined) return null;
      const { sessionId: tabSession } = await send('Target.attachToTarget', { targetId: tab.targetId, flatten: true });
      const { data } = await send('Page.captureScreenshot', { format: 'png' }, tabSession as string);
      await send('Target.detachFromTarget', { sessionId: tabSession });
      return data as string;
    },
    hasTab: async (text) => (await tabs(send)).some(({ url }) => url.includes(text)),
    async close() {
      await send('Browser.close', {}).catch(() => undefined);
      await exited;
    },
  };
}

type Send = (method: string, params: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** Connects to the debugging protocol over the browser's pipe: JSON texts, each followed by a zero byte. */
function connect(output: Writable, input: Readable): Send {
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = '';
  let lastId = 0;
  input.setEncoding('utf8').on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      const answer = JSON.parse(text) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ error, result = {} }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
      output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

interface Target {
  readonly type: string;
  readonly url: string;
  readonly targetId: string;
}

async function targets(send: Send): Promise<readonly Target[]> {
  return ((await send('Target.getTargets', {})) as { targetInfos: readonly Target[] }).targetInfos;
}

async function tabs(send: Send): Promise<readonly Target[]> {
  return (await targets(send)).filter(({ type }) => type === 'page');
}

/** Attaches to the extension's worker once it is active. Resolves to the session id. */
async function attach(send: Send): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const worker = (await targets(send)).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    if (worker !== undefined) {
      const { sessionId } = await send('Target.attachToTarget', { targetId: worker.targetId, flatten: true });
      const state = { expression: 'self.registration.active?.state', returnByValue: true };
      const { result } = await send('Runtime.evaluate', state, sessionId as string);
      if ((result as { value?: string }).value === 'activated') return sessionId as string;
      await send('Target.detachFromTarget', { sessionId });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The service worker did not become active within 20 seconds.');
}
