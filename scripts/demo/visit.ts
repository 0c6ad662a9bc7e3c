import type { Page } from '@playwright/test';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { LookupReport } from '../../src/core/lookup/report.ts';
import type { TabView } from '../../src/core/protocol/messages.ts';
import type { Assessment } from '../../src/core/verdict/types.ts';
import type { Session } from '../lib/launch-browser.ts';
import { until } from '../lib/until.ts';
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
  /** What was sent about it and what came back; null where nothing was. */
  readonly lookup: LookupReport | null;
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
  const view = await until<TabView & { assessment: Assessment }>(
    () => `There was no verdict on ${host}`,
    async () => {
      // The verdict that stands once the endpoint, where it is asked, has answered.
      const { assessment, ...rest } = await ask(panel, 'tab.outcome', { tabId });
      if (assessment?.hostname.host !== canonical) return null;
      // The verdict is there a moment before the look-up begins.
      const isDue = assessment.verdict === 'uncertain' && rest.settings.lookup !== 'off' && rest.lookup === null;
      return isDue ? null : { ...rest, assessment };
    },
  );
  const { assessment, lookup } = view;
  if (assessment.verdict === 'dangerous') await untilStopped(session, page, host);
  const shown = await until(
    () => `The badge does not show the verdict on ${host}`,
    async () => (await readStopwatch(worker, canonical))?.shown ?? null,
  );
  const badge = await worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  const stopped = page.url().startsWith(extensionUrl);
  return { host, tabId, badge, assessment, lookup, milliseconds: shown - began, stopped };
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
