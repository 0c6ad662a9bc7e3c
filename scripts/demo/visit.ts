import type { Page } from '@playwright/test';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { Assessment } from '../../src/core/verdict/types.ts';
import type { Session } from '../lib/launch-browser.ts';
import { until } from '../lib/patience.ts';
import { ask } from './ask.ts';
import { readStopwatch } from './stopwatch.ts';

/** What became of one hostname. */
export interface Visit {
  readonly host: string;
  readonly tabId: number;
  readonly badge: string;
  readonly assessment: Assessment;
  /** From the start of the navigation to the badge. */
  readonly milliseconds: number;
  /** Whether the warning page stood in the way at the end. */
  readonly stopped: boolean;
}

/**
 * Opens `host` in `page` and waits until the extension has judged it, shown that and done what follows.
 *
 * @param panel a page of the extension, through which it is asked
 * @throws {Error} when no verdict or no badge comes, or when a dangerous name is not stopped
 */
export async function visit(session: Session, panel: Page, page: Page, host: string): Promise<Visit> {
  const { worker, extensionUrl } = session;
  const { host: canonical } = parseHostname(host);
  await open(page, host);
  const { tabId, began } = await until(
    () => `The browser did not begin to load ${host}`,
    () => readStopwatch(worker, canonical),
  );
  const assessment = await until<Assessment>(
    () => `There was no verdict on ${host}`,
    async () => {
      const view = await ask(panel, 'tab.view', { tabId });
      return view.assessment?.hostname.host === canonical ? view.assessment : null;
    },
  );
  if (assessment.verdict === 'dangerous') await untilStopped(session, page, host);
  const shown = await until(
    () => `The badge does not show the verdict on ${host}`,
    async () => (await readStopwatch(worker, canonical))?.shown ?? null,
  );
  const badge = await worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  return { host, tabId, badge, assessment, milliseconds: shown - began, stopped: page.url().startsWith(extensionUrl) };
}

/** Loads a host's page; being led to the warning page ends that with an error, which is as it should be. */
export async function open(page: Page, host: string): Promise<void> {
  await page.goto(`http://${host}/`, { waitUntil: 'domcontentloaded', timeout: 10_000 }).catch(() => undefined);
}

/** @throws {Error} when the warning page does not take the place of a dangerous one */
export async function untilStopped({ extensionUrl }: Session, page: Page, host: string): Promise<void> {
  await until(
    () => `${host} is dangerous and was not stopped; the browser shows ${page.url()}`,
    async () => page.url().startsWith(extensionUrl) || null,
  );
  await page.waitForLoadState();
}
