import type { Page } from 'puppeteer-core';
import { buildExtension } from '../../scripts/lib/build-extension.ts';
import { findFirefox, launchFirefox } from '../support/e2e/firefox.ts';
import { expect, names, test } from '../support/e2e/fixtures.ts';

const plain = `http://${names.plain}/`;
const rounds = 3;
const warning = /^moz-extension:\/\/[^/]+\/src\/warning\/index\.html#/;

/** How a navigation starts. Firefox reports the navigation that the extension stops as an error. */
const routes: Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>> = {
  typed: (page, url) => page.goto(url),
  redirect: (page, url) => page.goto(`${plain}redirect?to=${url}`),
  link: (page) => page.click('#link'),
  script: (page, url) => page.evaluate((target) => void location.assign(target), url),
};

const executablePath = findFirefox();

test.describe('in Firefox', () => {
  test.beforeAll(async () => {
    if (executablePath === null) return;
    test.setTimeout(120_000);
    await buildExtension('firefox');
  });

  for (const [state, idleTimeout] of [
    ['warm', 60_000],
    ['suspended', 200],
  ] as const) {
    test(`no request reaches a dangerous host, background ${state}`, async ({ sites }) => {
      if (executablePath === null) {
        // A browser that is missing must not go unnoticed.
        console.warn('SKIPPED: Firefox is not installed. Set FIREFOX_PATH, or install the package firefox-esr.');
        return test.skip(true, 'Firefox is not installed');
      }
      test.setTimeout(180_000);
      const firefox = await launchFirefox(sites, { executablePath, idleTimeout });
      const isShown = async (count: number) =>
        (await firefox.addresses()).filter((url) => warning.test(url)).length === count;
      try {
        let count = 0;
        for (const [route, go] of Object.entries(routes)) {
          for (let round = 0; round < rounds; round++) {
            const url = `http://${state}-${route}-${round}.${names.machine}/`;
            sites.page('/start', `<a id="link" href="${url}">link</a>`);
            const page = await firefox.newPage();
            await page.goto(`${plain}start`);
            if (state === 'suspended') await new Promise((resolve) => setTimeout(resolve, 10 * idleTimeout));
            void go(page, url).catch(() => undefined);
            count++;
            await expect.poll(() => isShown(count), { message: `${state} ${route} ${round}` }).toBe(true);
          }
        }
        const received = sites.visits.filter((visit) => visit.split(' ')[0]?.endsWith(names.machine));
        expect(received).toEqual([]);
      } finally {
        await firefox.close();
      }
    });
  }
});
