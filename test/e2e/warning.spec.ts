import { warningPath } from '../../src/core/protocol/warning-url.ts';
import { bannerHost } from '../support/e2e/banner-page.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

test.beforeEach(({ hostwise }) => hostwise.changeSettings(strict));

test('the warning page replaces a dangerous page and names it', async ({ hostwise }) => {
  const page = await hostwise.open(dangerous);
  await expectWarning(hostwise, page, dangerous);
  await expect(page.locator('main')).toContainText(names.machine);
});

test('continue opens the page and holds for this session', async ({ hostwise }) => {
  const page = await hostwise.open(dangerous);
  await expectWarning(hostwise, page, dangerous);
  await page.getByText('Details', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page).toHaveURL(dangerous);
  await expect(page.locator('h1')).toHaveText(names.machine);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✓' });
  // The choice is session data: it survives a restart of the worker and is not written to the disk.
  await hostwise.stopWorker();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(names.machine);
  expect(page.url()).toBe(dangerous);
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
});

test('continue with "remember" adds the registrable domain to the exceptions', async ({ hostwise }) => {
  const deep = `http://login.${names.machine}/`;
  const page = await hostwise.open(deep);
  await expectWarning(hostwise, page, deep);
  await page.getByText('Details', { exact: true }).click();
  await page.getByLabel('Remember for this site').check();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page).toHaveURL(deep);
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([names.machine]);
  await hostwise.visit(page, dangerous);
  await expect(page.locator('h1')).toHaveText(names.machine);
});

test('back to safety skips the blocked page and leads to the page before it', async ({ hostwise }) => {
  const page = await hostwise.open(plain);
  // Chromium's "back" skips pages without any user interaction.
  await page.locator('h1').click();
  await hostwise.visit(page, dangerous);
  await expectWarning(hostwise, page, dangerous);
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await expect(page).toHaveURL(plain);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
});

test('back to safety closes a tab that a link opened, and shows the tab with the link', async ({ hostwise }) => {
  const opener = await hostwise.open(plain);
  const opened = hostwise.context.waitForEvent('page');
  await opener.evaluate((url) => void open(url, '_blank', 'noopener'), dangerous);
  const page = await opened;
  await expectWarning(hostwise, page, dangerous);
  const count = hostwise.context.pages().length;
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await closed;
  expect(hostwise.context.pages()).toHaveLength(count - 1);
  expect(await opener.evaluate(() => document.visibilityState)).toBe('visible');
});

test('back to safety opens a new tab if there is no page to go back to', async ({ hostwise }) => {
  const opener = await hostwise.open(plain);
  const opened = hostwise.context.waitForEvent('page');
  await opener.evaluate((url) => void open(url, '_blank', 'noopener'), dangerous);
  const page = await opened;
  await expectWarning(hostwise, page, dangerous);
  await opener.close();
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await closed;
});

test("the browser's own back button does not lead to the warning again", async ({ hostwise }) => {
  const page = await hostwise.open(plain);
  // Chromium's "back" skips pages without any user interaction.
  await page.locator('h1').click();
  await hostwise.visit(page, dangerous);
  await expectWarning(hostwise, page, dangerous);
  const tabId = await hostwise.tabId(page);
  await hostwise.worker.evaluate((id) => chrome.tabs.goBack(id), tabId);
  await expect(page).toHaveURL(plain);
  await expect(page.locator('h1')).toHaveText(names.plain);
});

test('a chain of redirects to a dangerous page is blocked', async ({ hostwise }) => {
  const second = `http://${names.plain2}/redirect?to=${encodeURIComponent(dangerous)}`;
  const page = await hostwise.open(`http://${names.plain}/redirect?to=${encodeURIComponent(second)}`);
  await expectWarning(hostwise, page, dangerous);
});

test('a redirect by script is blocked', async ({ hostwise, sites }) => {
  sites.page('/jump', `<script>location.href = '${dangerous}'</script>`);
  const page = await hostwise.open(`http://${names.plain}/jump`);
  await expectWarning(hostwise, page, dangerous);
});

test('a dangerous name in a frame does not block the page around it', async ({ hostwise, sites }) => {
  sites.page('/frames', `<iframe src="${dangerous}"></iframe>`);
  const page = await hostwise.open(`http://${names.plain}/frames`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });
  expect(page.url()).toBe(`http://${names.plain}/frames`);
  await expect(page.locator('h1')).toHaveText(names.plain);
});

test('a warning page with another id or with an address in its fragment opens nothing', async ({ hostwise }) => {
  const stopped = await hostwise.open(dangerous);
  await expectWarning(hostwise, stopped, dangerous);
  const own = new URL(stopped.url()).hash.slice(1);
  // The id of another tab, ids that do not exist, and the addresses that older versions accepted.
  for (const fragment of [
    own,
    'f'.repeat(32),
    encodeURIComponent('http://192.168.1.1/reboot'),
    'javascript:alert(1)',
    '',
  ]) {
    const page = await hostwise.context.newPage();
    await page.goto(`${hostwise.origin}${warningPath}#${fragment}`);
    await expect(page.getByRole('heading', { name: 'This warning is over' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(1);
    const answer = await page.evaluate(
      (id) => chrome.runtime.sendMessage({ name: 'warning.continue', request: { id, remember: false } }),
      fragment,
    );
    expect(answer).not.toMatchObject({ value: { address: expect.any(String) } });
    await page.close();
  }
});

test('a warning that another page points to a different fragment shows nothing to open', async ({ hostwise }) => {
  const opener = await hostwise.open(plain);
  const opened = hostwise.context.waitForEvent('page');
  await opener.evaluate((url) => {
    (globalThis as { popup?: Window | null }).popup = open(url);
  }, dangerous);
  const popup = await opened;
  await expectWarning(hostwise, popup, dangerous);
  const address = `${hostwise.origin}${warningPath}#${encodeURIComponent('https://www.paypal.com/')}`;
  await opener.evaluate((url) => {
    const { popup } = globalThis as { popup?: Window | null };
    if (popup) popup.location.href = url;
  }, address);
  await expect(popup.locator('main')).not.toContainText('paypal');
  await expect(popup.getByRole('button', { name: 'Open the site' })).toHaveCount(0);
});

test('the warning page cannot be framed, by a site or by the extension', async ({ hostwise, sites }) => {
  const warning = `${hostwise.origin}${warningPath}`;
  sites.page('/framing', `<iframe src="${warning}"></iframe>`);
  const site = await hostwise.open(`http://${names.plain}/framing`);
  await site.waitForTimeout(500);
  await expect(site.frameLocator('iframe').locator('#root')).toHaveCount(0);

  const own = await hostwise.context.newPage();
  await own.goto(`${hostwise.origin}src/options/index.html`);
  await own.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, warning);
  await own.waitForTimeout(500);
  await expect(own.frameLocator('iframe').locator('#root')).toHaveCount(0);
});

test('a site cannot open the warning page', async ({ hostwise }) => {
  const page = await hostwise.open(plain);
  await page.evaluate((url) => location.assign(url), `${hostwise.origin}${warningPath}`).catch(() => undefined);
  await page.waitForTimeout(500);
  expect(page.url()).not.toContain('src/warning');
});

test('mode warn shows a banner instead of the warning page', async ({ hostwise }) => {
  await hostwise.changeSettings({ ...wary, ...strict, mode: 'warn' });
  const page = await hostwise.open(dangerous);
  await expect(page.locator('h1')).toHaveText(names.machine);
  await expect(page.locator(bannerHost)).toHaveCount(1);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✕' });
});
