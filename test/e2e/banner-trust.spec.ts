import { bannerHost, pressBanner, trustFromBanner } from '../support/e2e/banner-page.ts';
import { expect, names, test, wary } from '../support/e2e/fixtures.ts';

const host = `www.${names.machine}`;
const suspicious = `http://${host}/`;

test.beforeEach(({ hostwise }) => hostwise.changeSettings(wary));

test('trust is asked for outside the page, and removes the banner everywhere', async ({ hostwise }) => {
  const other = await hostwise.open(`http://${names.machine}/`);
  const page = await hostwise.open(suspicious);
  await trustFromBanner(page, new RegExp(`^${names.machine} and every name`));
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([names.machine]);
  await expect(page.locator(bannerHost)).toHaveCount(0);
  await expect(other.locator(bannerHost)).toHaveCount(0);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✓' });
});

test('trust can be limited to one host until the browser closes', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  await trustFromBanner(page, /^Only/);
  await expect(page.locator(bannerHost)).toHaveCount(0);
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
});

test('the surface accepts neither early clicks nor clicks that a script makes, and its id works once', async ({
  hostwise,
}) => {
  const page = await hostwise.open(suspicious);
  const opened = hostwise.context.waitForEvent('page');
  await pressBanner(page, 'trust');
  const surface = await opened;
  const trust = surface.getByRole('button', { name: 'Trust', exact: true });
  await expect(trust).toHaveAttribute('aria-disabled', 'true');
  // Each early click starts the time again.
  for (let i = 0; i < 4; i++) {
    await trust.click({ force: true });
    await surface.waitForTimeout(300);
  }
  await expect(trust).toHaveAttribute('aria-disabled', 'false');
  await trust.evaluate((button: HTMLElement) => button.click());
  await surface.waitForTimeout(300);
  expect(surface.isClosed()).toBe(false);
  const copy = await hostwise.context.newPage();
  await copy.goto(surface.url());
  await expect(copy.getByRole('alert')).toContainText('Nothing has changed');
  await page.bringToFront();
  await surface.bringToFront();
  // The surface is gone before the press is over.
  await surface.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => surface.isClosed()).toBe(true);
  await copy.reload();
  await expect(copy.getByRole('alert')).toContainText('Nothing has changed');
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
});

test('a page that has moved on gets no trust', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  const opened = hostwise.context.waitForEvent('page');
  await pressBanner(page, 'trust');
  const surface = await opened;
  await expect(surface.getByRole('radio').first()).toBeVisible();
  await hostwise.visit(page, `http://${names.plain}/`);
  await surface.bringToFront();
  const trust = surface.getByRole('button', { name: 'Trust', exact: true });
  await expect(trust).toHaveAttribute('aria-disabled', 'false');
  await trust.click();
  await expect(surface.getByRole('alert')).toContainText('Nothing has changed');
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
});
