import { bannerHost, trustFromBanner } from '../support/e2e/banner-page.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { test as base, expect, names, strict, wary } from '../support/e2e/fixtures.ts';
import { launchWithIncognito, openIncognito } from '../support/e2e/incognito-windows.ts';

// Incognito windows try https first.
const machine = `https://${names.machine}/`;
const machine2 = `https://${names.machine2}/`;

const test = base.extend<object>({
  hostwise: async ({ profile, sites }, use) => {
    const hostwise = await launchWithIncognito(profile, sites);
    await hostwise.changeSettings(strict);
    await use(hostwise);
    await hostwise.close();
  },
});

test('incognito windows are protected, and "continue" in one does not affect normal windows', async ({ hostwise }) => {
  const page = await openIncognito(hostwise, machine);
  await expectWarning(hostwise, page, machine);
  await page.getByText('Details', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page).toHaveURL(machine);
  await expect(page.locator('h1')).toHaveText(names.machine);

  const normal = await hostwise.open(machine);
  await expectWarning(hostwise, normal, machine);
});

test('an exception that is added in incognito works there and is not written to the disk', async ({ hostwise }) => {
  const page = await openIncognito(hostwise, machine);
  await expectWarning(hostwise, page, machine);
  await page.getByText('Details', { exact: true }).click();
  await page.getByLabel('Remember for this site').check();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page).toHaveURL(machine);
  await page.goto(`https://www.${names.machine}/`);
  await expect(page.locator('h1')).toHaveText(`www.${names.machine}`);

  const stored = await hostwise.send('settings.view', null);
  expect(stored.user.exceptions).toEqual([]);
  expect(JSON.stringify(stored.effective.exceptions)).not.toContain(names.machine);
  const options = hostwise.context.pages().find((each) => each.url().startsWith(`${hostwise.origin}src/options`));
  expect(await options?.evaluate(async () => JSON.stringify(await chrome.storage.local.get()))).not.toContain('kq3vz8');
  const normal = await hostwise.open(machine);
  await expectWarning(hostwise, normal, machine);
});

test('the banner works in incognito, and its "trust" writes nothing to the disk', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await openIncognito(hostwise, machine2);
  await trustFromBanner(page, /every name/);
  await expect(page.locator(bannerHost)).toHaveCount(0);
  await page.reload();
  await page.waitForTimeout(800);
  await expect(page.locator(bannerHost)).toHaveCount(0);
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
});
