import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

test('the badge tells the verdicts apart without colour, tab by tab', async ({ hostwise }) => {
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

test('the badge of the warning page is that of the page behind it', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(`http://${names.machine}/`);
  await expect(page).toHaveURL(hostwise.warningFor(`http://${names.machine}/`));
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✕', title: `${names.machine}: dangerous` });
});

test('mode off shows no verdict and stops nothing, while the popup still tells', async ({ hostwise }) => {
  await hostwise.changeSettings({ ...strict, mode: 'off' });
  const page = await hostwise.open(`http://${names.machine}/`);
  await expect(page.locator('h1')).toHaveText(names.machine);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: 'Hostwise: warnings are off' });
  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view.assessment?.verdict).toBe('dangerous');
});

test('a change of the settings repaints the badges of open tabs', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(`http://${names.machine}/`);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });
  await hostwise.send('exception.add', { host: names.machine });
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✓', title: `${names.machine}: trusted` });
});
