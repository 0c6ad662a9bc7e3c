import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

/** Returns how many requests the dangerous host has received since `start`. */
const received = (visits: readonly string[], start: number): string[] =>
  visits.slice(start).filter((visit) => visit.startsWith(names.machine));

test('a host that was judged dangerous gets no further request', async ({ hostwise, sites }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(dangerous);
  await expectWarning(hostwise, page, dangerous);
  const start = sites.visits.length;
  for (const url of [`${dangerous}typed`, `http://user:secret@${names.machine}/`, `http://${names.machine}./dot`]) {
    await hostwise.visit(page, url);
    await expect(page).toHaveURL(new RegExp(`^${hostwise.origin}src/warning/`));
    await expect(page.locator('main')).toContainText('Nothing was requested from this site.');
  }
  await hostwise.visit(page, `${plain}redirect?to=${dangerous}hop`);
  await expectWarning(hostwise, page, `${dangerous}hop`);
  expect(received(sites.visits, start)).toEqual([]);
});

test('a frame of a dangerous host is not requested once the host is known', async ({ hostwise, sites }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(dangerous);
  await expectWarning(hostwise, page, dangerous);
  const start = sites.visits.length;
  sites.page('/framing', `<iframe src="${dangerous}frame"></iframe>`);
  await hostwise.visit(page, `${plain}framing`);
  await page.waitForTimeout(500);
  expect(received(sites.visits, start)).toEqual([]);
});

test('a host that the user continues to or trusts is requested again at once', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(dangerous);
  await expectWarning(hostwise, page, dangerous);
  await page.getByText('Details', { exact: true }).click();
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(page.locator('h1')).toHaveText(names.machine);
  await expect(page).toHaveURL(dangerous);

  const second = `http://${names.machine2}/`;
  const other = await hostwise.open(second);
  await expectWarning(hostwise, other, second);
  await hostwise.send('exception.add', { host: names.machine2 });
  await other.goto(second);
  await expect(other.locator('h1')).toHaveText(names.machine2);
});

test('nothing is stopped in another mode, and everything again in mode block', async ({ hostwise, sites }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(dangerous);
  await expectWarning(hostwise, page, dangerous);
  await hostwise.changeSettings({ mode: 'warn' });
  await page.goto(dangerous);
  await expect(page.locator('h1')).toHaveText(names.machine);
  const rules = () => hostwise.worker.evaluate(() => chrome.declarativeNetRequest.getSessionRules());
  expect(await rules()).toEqual([]);
  expect(await hostwise.worker.evaluate(() => chrome.declarativeNetRequest.getDynamicRules())).toEqual([]);

  await hostwise.changeSettings({ mode: 'block' });
  await hostwise.visit(page, `${dangerous}again`);
  await expectWarning(hostwise, page, `${dangerous}again`);
  const start = sites.visits.length;
  await hostwise.visit(page, `${dangerous}once-more`);
  await expectWarning(hostwise, page, `${dangerous}once-more`);
  expect(received(sites.visits, start)).toEqual([]);
});

test('a dangerous host is blocked between the press of a link and the click', async ({ hostwise, sites }) => {
  test.slow();
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(plain);
  const rounds = 20;
  const hosts = Array.from({ length: rounds }, (_, round) => `press-${round}.${names.machine}`);
  for (const host of hosts) {
    sites.page('/start', `<a id="link" href="http://${host}/">link</a>`);
    await page.goto(`${plain}start`);
    await page.click('#link', { delay: 80 });
    await expectWarning(hostwise, page, `http://${host}/`);
  }
  const reached = sites.visits.filter((visit) => hosts.includes(visit.split(' ')[0] ?? ''));
  expect(reached.length).toBeLessThanOrEqual(1);
});
