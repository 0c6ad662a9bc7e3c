import { bannerHost, pressBanner, readBanner } from '../support/e2e/banner-page.ts';
import { expect, names, test, wary } from '../support/e2e/fixtures.ts';

const suspicious = `http://${names.machine}/`;

test.beforeEach(({ hostwise }) => hostwise.changeSettings(wary));

test('a page that hides the banner gets the warning, again on the next visit, and after "continue" none', async ({
  hostwise,
  sites,
}) => {
  sites.page('/hide', '<style>html { content-visibility: hidden }</style>');
  const page = await hostwise.open(`${suspicious}hide`);
  await expect(page.locator('h1')).toHaveText('This page tried to hide a warning');
  await hostwise.visit(page, suspicious);
  await expect(page.locator('h1')).toHaveText('This page tried to hide a warning');
  await page.locator('details.details > summary').click();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page).toHaveURL(suspicious);
  await hostwise.visit(page, `${suspicious}hide`);
  await page.waitForTimeout(2000);
  await expect(page).toHaveURL(`${suspicious}hide`);
  await expect(page.locator(bannerHost)).toHaveCount(0);
});

test('the banner can be used above a modal dialog, and goes back when the dialog closes', async ({
  hostwise,
  sites,
}) => {
  sites.page('/modal', '<dialog>Cookies? <button onclick="this.parentElement.close()">No</button></dialog>');
  const page = await hostwise.open(`${suspicious}modal`);
  await expect(page.locator(bannerHost)).toHaveCount(1);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect(page.locator(`dialog > ${bannerHost}`)).toHaveCount(1);
  await page.locator('dialog button').click();
  await expect(page.locator(`html > ${bannerHost}`)).toHaveCount(1);
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  await expect(page.locator(`dialog > ${bannerHost}`)).toHaveCount(1);
  await pressBanner(page, 'dismiss');
  await expect(page.locator(bannerHost)).toHaveCount(0);
});

const films = { element: '<div id="film"', film: '<video id="film"' };
for (const [what, start] of Object.entries(films)) {
  test(`the banner can be used above a full-screen ${what}`, async ({ hostwise, sites }) => {
    const end = 'style="display: block; margin-top: 200px; height: 99px" onclick="this.requestFullscreen()">';
    sites.page('/film', `${start} ${end}`);
    const page = await hostwise.open(`${suspicious}film`);
    await expect(page.locator(bannerHost)).toHaveCount(1);
    await page.locator('#film').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('film');
    await page.waitForTimeout(2000);
    await expect(page).toHaveURL(`${suspicious}film`);
    await pressBanner(page, 'dismiss');
    await expect(page.locator(bannerHost)).toHaveCount(0);
  });
}

test('Escape closes the banner while it has the focus', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  await expect.poll(() => readBanner(page)).not.toBeNull();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(page.locator(bannerHost)).toHaveCount(1);
  // Early keys were aimed at the page.
  await page.waitForTimeout(600);
  await page.keyboard.press('Tab');
  // Keys count once the banner has been in view for a moment.
  await page.waitForTimeout(800);
  await page.keyboard.press('Escape');
  await expect(page.locator(bannerHost)).toHaveCount(0);
});

test('the banner goes as soon as the mode changes or the extension is reloaded', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  await expect(page.locator(bannerHost)).toHaveCount(1);
  await hostwise.changeSettings({ mode: 'off' });
  await expect(page.locator(bannerHost)).toHaveCount(0);
  await hostwise.changeSettings({ mode: 'block' });
  await page.reload();
  await expect(page.locator(bannerHost)).toHaveCount(1);
  await hostwise.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect(page.locator(bannerHost)).toHaveCount(0);
});
