import { bannerHost, pressBanner, readBanner } from '../support/e2e/banner-page.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, test, wary } from '../support/e2e/fixtures.ts';

const suspicious = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

test.beforeEach(({ hostwise }) => hostwise.changeSettings(wary));

test('a suspicious page has a banner that gives the reason and does not move the page', async ({ hostwise }) => {
  const calm = await hostwise.open(plain);
  const calmTop = (await calm.locator('h1').boundingBox())?.y;
  expect(await readBanner(calm)).toBeNull();

  const page = await hostwise.open(suspicious);
  await expect.poll(async () => (await readBanner(page))?.text).toContain('made up by a machine');
  const banner = await readBanner(page);
  expect(banner?.text).toContain(names.machine);
  expect(Object.keys(banner?.buttons ?? {}).sort()).toEqual(['details', 'dismiss', 'hide', 'leave', 'trust']);
  expect((await page.locator('h1').boundingBox())?.y).toBe(calmTop);
});

test('page scripts cannot look inside the banner, and their clicks have no effect', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  const host = page.locator(bannerHost);
  await expect(host).toHaveCount(1);
  await page.waitForTimeout(600);
  expect(await host.evaluate((element) => element.shadowRoot)).toBeNull();
  const at = (await readBanner(page))?.buttons.trust ?? { x: 0, y: 0 };
  await page.evaluate(({ x, y }) => {
    const element = document.elementFromPoint(x, y);
    element?.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, detail: 1, bubbles: true }));
    (element as HTMLElement | null)?.click();
  }, at);
  await page.waitForTimeout(300);
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
  await expect(host).toHaveCount(1);
});

const attacks: Readonly<Record<string, string>> = {
  'removes the banner': 'host().remove()',
  'empties the document element': 'document.documentElement.replaceChildren(document.createElement("body"))',
  'moves the banner into a hidden element':
    'const box = document.createElement("div"); box.hidden = true; document.body.append(box); box.append(host())',
  'overrides the style of the banner': 'host().style.setProperty("display", "none", "important")',
  'hides the banner with attributes': 'host().hidden = true; host().setAttribute("inert", "")',
  'makes a popover of the banner': 'host().setAttribute("popover", "auto"); document.body.click()',
  'hides the banner with a style sheet': `const style = document.createElement('style'); document.head.append(style);
    style.textContent = 'html > div { display: none !important; opacity: 0 !important;' +
      'transform: scale(0) !important; clip-path: inset(50%) !important;' +
      'transition: all 99s !important; animation: none !important }' +
      '@layer a { html > div { visibility: hidden !important; translate: -9999px 0 !important } }'`,
  'covers the banner with its own popover': `const top = document.createElement('div'); top.popover = 'manual';
    top.style = 'inset: 0; width: 100vw; height: 100vh; background: white';
    document.body.append(top); top.showPopover()`,
  'rewrites the document': 'document.open(); document.write("<h1>new</h1>"); document.close()',
};

test('the banner returns whatever a page does to it', async ({ hostwise }) => {
  test.slow();
  for (const [what, script] of Object.entries(attacks)) {
    await test.step(`a page that ${what}`, async () => {
      const page = await hostwise.open(suspicious);
      await expect(page.locator(bannerHost)).toHaveCount(1);
      await page.evaluate(
        `const host = () => document.querySelector('div[style*="display: contents"]'); ${script}; undefined`,
      );
      await expect.poll(() => page.evaluate(isBannerVisible), { message: `a page that ${what}` }).toBe(true);
      await page.close();
    });
  }
});

/** Runs in the page. Returns true if a click at the top would hit the banner everywhere. */
function isBannerVisible(): boolean {
  const host = document.querySelector('div[style*="display: contents"]');
  return [10, 500, 950].every((x) => document.elementFromPoint(x, 20) === host);
}

test('a page that removes the banner all the time gets the warning', async ({ hostwise, sites }) => {
  sites.page(
    '/fight',
    `<script>
      new MutationObserver(() => document.querySelector('div[style*="display: contents"]')?.remove())
        .observe(document.documentElement, { childList: true });
    </script>`,
  );
  const page = await hostwise.open(`${suspicious}fight`);
  await expectWarning(hostwise, page, `${suspicious}fight`);
});

for (const button of ['dismiss', 'hide']) {
  test(`${button} removes the banner from all pages of the site, and it does not return`, async ({ hostwise }) => {
    const other = await hostwise.open(`http://www.${names.machine}/`);
    await expect(other.locator(bannerHost)).toHaveCount(1);
    const page = await hostwise.open(suspicious);
    await pressBanner(page, button);
    await expect(page.locator(bannerHost)).toHaveCount(0);
    await expect(other.locator(bannerHost)).toHaveCount(0);
    await page.reload();
    await page.waitForTimeout(800);
    await expect(page.locator(bannerHost)).toHaveCount(0);
    const elsewhere = await hostwise.open(`http://${names.machine2}/`);
    await expect(elsewhere.locator(bannerHost)).toHaveCount(1);
  });
}

test('leave goes back to the previous page', async ({ hostwise }) => {
  const page = await hostwise.open(plain);
  // Chromium's "back" skips pages without any user interaction.
  await page.locator('h1').click();
  await hostwise.visit(page, suspicious);
  await pressBanner(page, 'leave');
  await expect(page).toHaveURL(plain);
});

test('details opens the popup for this tab', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  const opened = hostwise.context.waitForEvent('page');
  await pressBanner(page, 'details');
  const details = await opened;
  await expect(details.locator('body')).toContainText(names.machine);
});

test('the banner can be used with the keyboard alone', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  await expect(page.locator(bannerHost)).toHaveCount(1);
  await page.waitForTimeout(600);
  await page.bringToFront();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(bannerHost)).toHaveCount(0);
});

test('a page that swallows every click cannot swallow clicks on the banner', async ({ hostwise, sites }) => {
  sites.page('/deaf', `<script>addEventListener('click', (event) => event.stopImmediatePropagation(), true)</script>`);
  const page = await hostwise.open(`${suspicious}deaf`);
  await pressBanner(page, 'dismiss');
  await expect(page.locator(bannerHost)).toHaveCount(0);
});

test('a strict content security policy does not affect the banner', async ({ hostwise, sites }) => {
  sites.page(
    '/csp',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; require-trusted-types-for 'script'">`,
  );
  const page = await hostwise.open(`${suspicious}csp`);
  await expect(page.locator(bannerHost)).toHaveCount(1);
  expect((await readBanner(page))?.buttons.leave?.y).toBeGreaterThan(20);
});
