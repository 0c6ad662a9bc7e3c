import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../scripts/lib/build-extension.ts';
import { type Firefox, findFirefox, installInProfile, launchFirefox } from '../support/e2e/firefox.ts';
import { expect, names, test } from '../support/e2e/fixtures.ts';

const plain = `http://${names.plain}/`;
const rounds = 3;
const headlines = [
  'Nothing was requested from this site.',
  'The page was not shown. Its server may have received a request.',
];
const warning = /^moz-extension:\/\/[^/]+\/src\/warning\/index\.html#/;

/** How a navigation starts. Firefox reports the navigation that the extension stops as an error. */
const routes: Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>> = {
  typed: (page, url) => page.goto(url),
  redirect: (page, url) => page.goto(`${plain}redirect?to=${url}`),
  link: (page) => page.click('#link'),
  script: (page, url) => page.evaluate((target) => void location.assign(target), url),
};

const executablePath = findFirefox();

/** Resolves to the path of Firefox. Skips the test, and says so, if there is none. */
function needFirefox(): string {
  // A browser that is missing must not go unnoticed.
  if (executablePath === null) console.warn('SKIPPED: Firefox is missing. Set FIREFOX_PATH or install firefox-esr.');
  test.skip(executablePath === null, 'Firefox is not installed');
  return executablePath ?? '';
}

/** Waits for a number of warnings, none of which says that its page was open. */
async function expectWarnings(firefox: Firefox, count: number, message: string): Promise<void> {
  const unshown = async (): Promise<number> => {
    const pages = await firefox.extensionPages();
    // Firefox's events arrive in any order. Now and then the guard says, to be safe, that a request may have left.
    return pages.filter(({ url, text }) => warning.test(url) && headlines.some((each) => text.includes(each))).length;
  };
  await expect.poll(unshown, { message }).toBe(count);
}

test.beforeAll(async () => {
  if (executablePath === null) return;
  test.setTimeout(120_000);
  await buildExtension('firefox');
});

for (const [state, idleTimeout] of [
  ['warm', 60_000],
  ['suspended', 200],
] as const) {
  test(`Firefox sends no request to a dangerous host, background ${state}`, async ({ sites }) => {
    test.setTimeout(180_000);
    const firefox = await launchFirefox(sites, { executablePath: needFirefox(), idleTimeout });
    try {
      let count = 0;
      for (const [route, go] of Object.entries(routes)) {
        for (let round = 0; round < rounds; round++) {
          const url = `http://${state}-${route}-${round}.${names.machine}/`;
          sites.page('/start', `<a id="link" href="${url}">link</a>`);
          const page = await firefox.newPage();
          await page.goto(`${plain}start`);
          // Input is held for up to 300 ms, until the page is judged.
          await new Promise((resolve) => setTimeout(resolve, state === 'suspended' ? 10 * idleTimeout : 400));
          void go(page, url).catch(() => undefined);
          count++;
          await expectWarnings(firefox, count, `${state} ${route} ${round}`);
        }
      }
      expect(sites.visits.filter(isDangerous)).toEqual([]);
    } finally {
      await firefox.close();
    }
  });
}

test('Firefox shows the warning for a dangerous page that it opens at its start', async ({ sites, profile }) => {
  test.setTimeout(120_000);
  const options = { executablePath: needFirefox(), idleTimeout: 60_000, profile };
  await installInProfile(profile);
  // The first start installs the extension, while the page loads.
  const first = await launchFirefox(sites, { ...options, startUrl: `http://${names.machine}/` });
  const isWarned = async () => (await first.extensionPages()).some(({ url }) => warning.test(url));
  await expect
    .poll(isWarned, { timeout: 20_000 })
    .toBe(true)
    .finally(() => first.close());
  const start = sites.visits.length;
  for (let launches = 0; launches < 2; launches++) {
    const firefox = await launchFirefox(sites, { ...options, startUrl: `http://${names.machine}/` });
    await expectWarnings(firefox, 1, `launch ${launches}`).finally(() => firefox.close());
  }
  expect(sites.visits.slice(start).filter(isDangerous)).toEqual([]);
});

function isDangerous(visit: string): boolean {
  return visit.split(' ')[0]?.endsWith(names.machine) === true;
}
