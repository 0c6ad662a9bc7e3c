import { type BareBrowser, launchBareBrowser } from '../support/e2e/bare-browser.ts';
import { expect, names, test } from '../support/e2e/fixtures.ts';

const first = `www.${names.machine}`;
const next = `login.${names.machine}`;

interface Report {
  readonly lifecycles: readonly string[];
  readonly badge: string;
  readonly own: string | null;
}

/** Opens the first page, which prerenders the next one and navigates to it after a while. */
function open(browser: BareBrowser): Promise<number> {
  return browser.run<number>(`async () => {
    globalThis.lifecycles = [];
    chrome.webNavigation.onCommitted.addListener(({ url, documentLifecycle }) =>
      globalThis.lifecycles.push(documentLifecycle + ' ' + url));
    const values = { suspiciousPercent: 50, dangerousPercent: 50, exceptions: ['${first}'] };
    await chrome.storage.local.set({ settings: { version: 1, values } });
    return (await chrome.tabs.create({ url: 'https://${first}/from' })).id;
  }`);
}

function report(browser: BareBrowser, tabId: number): Promise<Report> {
  return browser.run<Report>(`async () => ({
    lifecycles: globalThis.lifecycles,
    badge: await chrome.action.getBadgeText({ tabId: ${tabId} }),
    own: (await chrome.tabs.get(${tabId})).url ?? null,
  })`);
}

test('a prerendered page is judged when it is shown, and not before', async ({ profile, sites }) => {
  const to = `https://${next}/to`;
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [to], eagerness: 'immediate' }] });
  sites.page(
    '/from',
    `<script type="speculationrules">${rules}</script>
    <script>setTimeout(() => location.assign('${to}'), 4000)</script>`,
  );
  const browser = await launchBareBrowser(profile, sites);
  try {
    const tabId = await open(browser);
    await expect
      .poll(async () => (await report(browser, tabId)).lifecycles, { message: 'the browser prerenders the page' })
      .toContain(`prerender ${to}`);
    const before = await report(browser, tabId);
    expect(before).toMatchObject({ badge: '✓', own: expect.stringContaining('/from') });

    await expect.poll(async () => (await report(browser, tabId)).own).toContain('src/warning/index.html#');
    expect(await report(browser, tabId)).toMatchObject({ badge: '✕' });
  } finally {
    await browser.close();
  }
});
