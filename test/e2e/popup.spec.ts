import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, test, wary } from '../support/e2e/fixtures.ts';

const suspicious = `http://${names.machine}/`;

test.beforeEach(({ hostwise }) => hostwise.changeSettings(wary));

test('the popup shows host, verdict and contributions', async ({ hostwise }) => {
  const popup = await hostwise.popup(await hostwise.open(suspicious));
  const body = popup.locator('body');
  await expect(body).toContainText(names.machine);
  await expect(body).toContainText('Suspicious');
  await expect(body).toContainText('%');
});

test('the popup can add an exception and undo it', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  const popup = await hostwise.popup(page);
  await popup.getByRole('button', { name: /trust/i }).first().click();
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✓' });
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([names.machine]);
  await popup.bringToFront();
  await popup
    .getByRole('button', { name: /trust|undo/i })
    .first()
    .click();
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });
  expect((await hostwise.send('settings.view', null)).user.exceptions).toEqual([]);
});

test('tab.recheck judges by the current settings', async ({ hostwise }) => {
  const page = await hostwise.open(suspicious);
  const tabId = await hostwise.tabId(page);
  expect((await hostwise.send('tab.view', { tabId })).assessment?.verdict).toBe('suspicious');
  await hostwise.changeSettings({ suspiciousPercent: 100 });
  expect((await hostwise.send('tab.recheck', { tabId })).assessment?.verdict).not.toBe('suspicious');
});

test('the popup explains that a page cannot be judged', async ({ hostwise }) => {
  const popup = await hostwise.popup(await hostwise.open('chrome://version/'));
  await expect(popup.locator('body')).toContainText('Nothing to judge here');
});

test('the popup on the warning page shows the verdict on the blocked page', async ({ hostwise }) => {
  await hostwise.changeSettings({ dangerousPercent: 50 });
  const page = await hostwise.open(suspicious);
  await expectWarning(hostwise, page, suspicious);
  const popup = await hostwise.popup(page);
  await expect(popup.locator('body')).toContainText(names.machine);
  await expect(popup.locator('body')).toContainText('Dangerous');
});

test('messages with a wrong sender, name or request are refused', async ({ hostwise }) => {
  const page = await hostwise.open(`http://${names.plain}/`);
  expect(await page.evaluate(() => typeof chrome === 'undefined' || chrome.runtime === undefined)).toBe(true);
  const sendRaw = (message: unknown) =>
    hostwise.send('settings.view', null).then(() =>
      hostwise.context
        .pages()
        .find((each) => each.url().startsWith(hostwise.origin))
        ?.evaluate((raw) => chrome.runtime.sendMessage(raw), message),
    );
  expect(await sendRaw({ name: 'page.askTrust', request: null })).toMatchObject({ ok: false });
  expect(await sendRaw({ name: 'no.such', request: null })).toMatchObject({ ok: false });
  expect(await sendRaw({ name: 'tab.view', request: { tabId: 'x' } })).toMatchObject({ ok: false });
  expect(await sendRaw('nothing')).toMatchObject({ ok: false });
});
