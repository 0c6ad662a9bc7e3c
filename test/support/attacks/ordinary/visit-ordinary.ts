import type { CDPSession, Page } from '@playwright/test';
import { type BannerPicture, openStudio, resemblesBanner, showsBanner, takePicture } from '../banner/banner-picture.ts';
import { expectedBanner } from '../banner/expected-banner.ts';
import type { Lab } from '../lab.ts';
import type { OrdinaryPage, Step } from './ordinary-page.ts';

/** What is wrong after a visit to an ordinary page, or null. */
export type Complaint = 'full warning' | 'no banner' | 'tab does not respond' | null;

/** Visits ordinary pages of one suspicious host, as long as no page is taken for a hostile one. */
export type VisitOrdinary = (ordinary: OrdinaryPage) => Promise<Complaint>;

const pauseMs = 400;
/** A busy machine takes a while to paint. */
const patienceMs = 8000;

export function createOrdinaryVisits(lab: Lab): VisitOrdinary {
  let host = lab.hostNames('suspicious');
  return async (ordinary) => {
    await lab.reset();
    const expected = await expectedBanner(lab);
    const { page, session } = await openStudio(lab.hostwise.context);
    serve(lab, host, ordinary);
    await page.goto(`http://${host}/${ordinary.name}`);
    await page.waitForTimeout(pauseMs);
    for (const step of ordinary.steps) await perform(page, step);
    const complaint = await judge(lab, page, session, ordinary, expected);
    // A host that was warned of once may stay so.
    if (complaint === 'full warning') host = lab.hostNames('suspicious');
    return complaint;
  };
}

function serve({ attacker }: Lab, host: string, { name, document, type = 'text/html', next = document }: OrdinaryPage) {
  for (const [path, content] of [
    [name, document],
    [`${name}/next`, next],
  ] as const) {
    attacker.serve(`${host}/${path}`, (_, response) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      response.end(content);
    });
  }
}

async function perform(page: Page, step: Step): Promise<void> {
  if (typeof step === 'function') await step(page);
  else
    await page.evaluate(`void (async () => { ${step} })()`).catch((error: unknown) => {
      if (!/context was destroyed|navigat/.test(String(error))) throw error;
    });
  await page.waitForTimeout(pauseMs);
}

async function judge(
  { hostwise }: Lab,
  page: Page,
  session: CDPSession,
  { isZoomed }: OrdinaryPage,
  expected: BannerPicture,
): Promise<Complaint> {
  const isWarned = () => page.url().startsWith(`${hostwise.origin}src/warning/`);
  const deadline = Date.now() + patienceMs;
  let isVisible = false;
  while (!isVisible && !isWarned() && Date.now() < deadline) {
    await page.waitForTimeout(200);
    const picture = await takePicture(session);
    isVisible = picture !== null && (isZoomed ? resemblesBanner : showsBanner)(expected, picture);
  }
  if (isWarned()) return 'full warning';
  const answer = await Promise.race([
    page.waitForFunction('1 + 1 === 2').then(() => true),
    page.waitForTimeout(patienceMs),
  ]);
  if (answer !== true) return 'tab does not respond';
  return isVisible ? null : 'no banner';
}
