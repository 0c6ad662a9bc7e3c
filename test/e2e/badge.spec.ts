import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

test('each tab has a badge that distinguishes the verdicts without colour', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const safe = await hostwise.open(`http://${names.plain}/`);
  const suspicious = await hostwise.open(`http://${names.machine}/`);
  const internal = await hostwise.open('http://printer.lan/');
  const address = await hostwise.open('http://8.8.8.8/');

  await expect.poll(() => hostwise.badge(suspicious)).toEqual({ text: '!', title: `${names.machine}: suspicious` });
  await expect.poll(() => hostwise.badge(safe)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
  await expect.poll(() => hostwise.badge(internal)).toMatchObject({ text: '–' });
  await expect.poll(() => hostwise.badge(address)).toMatchObject({ text: '?' });
});

test('the warning page has the badge of the page that it warns of', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(`http://${names.machine}/`);
  await expectWarning(hostwise, page, `http://${names.machine}/`);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✕', title: `${names.machine}: dangerous` });
});

test('mode off shows no verdict and blocks nothing, but the popup still shows the verdict', async ({ hostwise }) => {
  await hostwise.changeSettings({ ...strict, mode: 'off' });
  const page = await hostwise.open(`http://${names.machine}/`);
  await expect(page.locator('h1')).toHaveText(names.machine);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: 'Hostwise: warnings are off' });
  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view.assessment?.verdict).toBe('dangerous');
});

test('a change of settings updates the badges of open tabs', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(`http://${names.machine}/`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });
  await hostwise.send('exception.add', { host: names.machine });
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✓', title: `${names.machine}: trusted` });
});
