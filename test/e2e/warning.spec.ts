import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

test.beforeEach(({ hostwise }) => hostwise.changeSettings(strict));

test('the warning page replaces a dangerous page and names it', async ({ hostwise }) => {
  const page = await hostwise.open(dangerous);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
  await expect(page.locator('main')).toContainText(names.machine);
});

test('continue opens the page and holds for this session', async ({ hostwise }) => {
  const page = await hostwise.open(dangerous);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
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
  await expect(page).toHaveURL(hostwise.warningFor(deep));
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
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await expect(page).toHaveURL(plain);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
});

test('back to safety opens a new tab if there is no page to go back to', async ({ hostwise }) => {
  const opener = await hostwise.open(plain);
  const opened = hostwise.context.waitForEvent('page');
  await opener.evaluate((url) => void open(url, '_blank', 'noopener'), dangerous);
  const page = await opened;
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
  const closed = page.waitForEvent('close');
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await closed;
});

test("the browser's own back button does not lead to the warning again", async ({ hostwise }) => {
  const page = await hostwise.open(plain);
  // Chromium's "back" skips pages without any user interaction.
  await page.locator('h1').click();
  await hostwise.visit(page, dangerous);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
  const tabId = await hostwise.tabId(page);
  await hostwise.worker.evaluate((id) => chrome.tabs.goBack(id), tabId);
  await expect(page).toHaveURL(plain);
  await expect(page.locator('h1')).toHaveText(names.plain);
});

test('a chain of redirects to a dangerous page is blocked', async ({ hostwise }) => {
  const second = `http://${names.plain2}/redirect?to=${encodeURIComponent(dangerous)}`;
  const page = await hostwise.open(`http://${names.plain}/redirect?to=${encodeURIComponent(second)}`);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
});

test('a redirect by script is blocked', async ({ hostwise, sites }) => {
  sites.page('/jump', `<script>location.href = '${dangerous}'</script>`);
  const page = await hostwise.open(`http://${names.plain}/jump`);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
});

test('a dangerous name in a frame does not block the page around it', async ({ hostwise, sites }) => {
  sites.page('/frames', `<iframe src="${dangerous}"></iframe>`);
  const page = await hostwise.open(`http://${names.plain}/frames`);
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText(names.machine);
  expect(page.url()).toBe(`http://${names.plain}/frames`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '' });
});

test('the warning page refuses targets that are not http(s)', async ({ hostwise }) => {
  const dialogs: string[] = [];
  for (const target of ['javascript:alert(document.domain)', 'data:text/html,<h1>x</h1>', 'file:///etc/passwd', '']) {
    const page = await hostwise.context.newPage();
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(hostwise.warningFor(target));
    await expect(page.getByRole('button', { name: 'Back to safety' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Continue anyway|Open the site/ })).toHaveCount(0);
    const answer = await page.evaluate(
      (url) => chrome.runtime.sendMessage({ name: 'warning.continue', request: { url, remember: false } }),
      target,
    );
    expect(answer).toEqual({ ok: true, value: { allowed: false } });
    await page.close();
  }
  expect(dialogs).toEqual([]);
});

test('the warning page cannot be framed, by a site or by the extension', async ({ hostwise, sites }) => {
  const warning = hostwise.warningFor(dangerous);
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
  await page.evaluate((url) => location.assign(url), hostwise.warningFor(plain)).catch(() => undefined);
  await page.waitForTimeout(500);
  expect(page.url()).not.toContain('src/warning');
});

test('mode warn shows a banner instead of the warning page', async ({ hostwise }) => {
  await hostwise.changeSettings({ ...wary, ...strict, mode: 'warn' });
  const page = await hostwise.open(dangerous);
  await expect(page.locator('h1')).toHaveText(names.machine);
  await expect(page.locator('html > div[popover]')).toHaveCount(1);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✕' });
});
