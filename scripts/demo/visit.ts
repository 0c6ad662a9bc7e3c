import type { Page } from '@playwright/test';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { LookupReport } from '../../src/core/lookup/report.ts';
import type { TabView } from '../../src/core/protocol/messages.ts';
import type { Assessment } from '../../src/core/verdict/types.ts';
import type { Session } from '../lib/launch-browser.ts';
import { until } from '../lib/until.ts';
import { ask } from './ask.ts';
import { readStopwatch } from './stopwatch.ts';

/** The result of one visit. */
export interface Visit {
  readonly host: string;
  readonly tabId: number;
  readonly badge: string;
  readonly assessment: Assessment;
  /** From the start of the navigation to the badge. */
  readonly milliseconds: number;
  /** What was sent and what came back; null if nothing was sent. */
  readonly lookup: LookupReport | null;
  /** Whether the tab shows the warning page at the end. */
  readonly stopped: boolean;
}

/**
 * Opens `host` in `page` and waits until the extension has judged it, shown the verdict and acted on it.
 *
 * @param panel a page of the extension, which can send messages to the background
 * @throws {Error} if no verdict or badge appears, or if a dangerous name is not stopped
 */
export async function visit(session: Session, panel: Page, page: Page, host: string): Promise<Visit> {
  const { worker, extensionUrl } = session;
  const { host: canonical } = parseHostname(host);
  await open(page, host);
  const { tabId, startedAt } = await until(
    () => `The browser did not start to load ${host}`,
    () => readStopwatch(worker, canonical),
  );
  const view = await until<TabView & { assessment: Assessment }>(
    () => `There was no verdict on ${host}`,
    async () => {
      // If the endpoint is asked, this waits for its answer.
      const { assessment, ...rest } = await ask(panel, 'tab.outcome', { tabId });
      if (assessment?.hostname.host !== canonical) return null;
      // The verdict exists a moment before the look-up starts.
      const isDue = assessment.verdict === 'uncertain' && rest.settings.lookup !== 'off' && rest.lookup === null;
      return isDue ? null : { ...rest, assessment };
    },
  );
  const { assessment, lookup } = view;
  if (assessment.verdict === 'dangerous') await untilStopped(session, page, host);
  const shownAt = await until(
    () => `The badge does not show the verdict on ${host}`,
    async () => (await readStopwatch(worker, canonical))?.shownAt ?? null,
  );
  const badge = await worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  const stopped = page.url().startsWith(extensionUrl);
  return { host, tabId, badge, assessment, lookup, milliseconds: shownAt - startedAt, stopped };
}

/** Loads a host's page. The redirect to the warning page aborts the load, so errors are ignored. */
export async function open(page: Page, host: string): Promise<void> {
  await page.goto(`http://${host}/`, { waitUntil: 'domcontentloaded', timeout: 10_000 }).catch(() => undefined);
}

/** @throws {Error} if the warning page does not replace the page */
export async function untilStopped({ extensionUrl }: Session, page: Page, host: string): Promise<void> {
  await until(
    () => `${host} is dangerous but was not stopped; the browser shows ${page.url()}`,
    async () => page.url().startsWith(extensionUrl) || null,
  );
  await page.waitForLoadState();
}
