import type { Page } from '@playwright/test';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { test as base, expect, names, strict } from '../support/e2e/fixtures.ts';
import { type Hostwise, launchHostwise } from '../support/e2e/hostwise.ts';
import { installPolicies, packExtension } from '../support/e2e/packed-extension.ts';

const plain = `http://${names.plain}/`;

/** A browser in which a policy has installed the extension, so that it may hold requests. */
const test = base.extend<object>({
  hostwise: async ({ profile, sites, policy }, use) => {
    const extension = await packExtension();
    policy.writeBrowserPolicies(installPolicies(extension));
    const hostwise = await launchHostwise(profile, sites, { isInstalled: true });
    await use(hostwise);
    await hostwise.close();
    await extension.close();
  },
});

const routes: Readonly<Record<string, (hostwise: Hostwise, page: Page, url: string) => Promise<void>>> = {
  typed: (hostwise, page, url) => hostwise.visit(page, url),
  redirect: (hostwise, page, url) => hostwise.visit(page, `${plain}redirect?to=${url}`),
  link: (_, page) => page.click('#link'),
  script: (_, page, url) => page.evaluate((target) => void location.assign(target), url),
};

test('no request reaches a dangerous host, whatever leads there', async ({ hostwise, sites }) => {
  test.slow();
  await hostwise.changeSettings(strict);
  expect(
    await hostwise.worker.evaluate(() => chrome.permissions.contains({ permissions: ['webRequestBlocking'] })),
  ).toBe(true);
  const page = await hostwise.open(plain);
  const before = sites.visits.length;
  for (const state of ['warm', 'cold']) {
    for (const [route, go] of Object.entries(routes)) {
      // A host of its own for each round, so that no rule of an earlier one can help.
      const url = `http://${state}-${route}.${names.machine}/`;
      sites.page('/start', `<a id="link" href="${url}">link</a>`);
      await page.goto(`${plain}start`);
      if (state === 'cold') await hostwise.stopWorker();
      await go(hostwise, page, url);
      await expectWarning(hostwise, page, url);
      await expect(page.locator('main')).toContainText('Nothing was requested from this site.');
    }
  }
  expect(sites.visits.slice(before).filter((visit) => visit.split(' ')[0]?.endsWith(names.machine))).toEqual([]);
});
