import { readBanner } from '../support/e2e/banner-page.ts';
import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

test('a worker that the navigation itself wakes still stops it', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(plain);
  await hostwise.stopWorker();
  await hostwise.visit(page, dangerous);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✕', title: `${names.machine}: dangerous` });
});

test('until the warning page arrives, the page is covered and hears no key', async ({ hostwise, sites }) => {
  await hostwise.changeSettings(strict);
  // Its own steady navigations keep the redirect from arriving, for as long as the page can manage.
  sites.page(
    '/fight',
    `<input autofocus><script>
      const end = performance.now() + 600;
      while (performance.now() < end);
      setInterval(() => navigator.sendBeacon('/saw?cover=' + (document.querySelector('html > div[popover]') !== null)), 20);
    </script>`,
  );
  const page = await hostwise.open(plain);
  await hostwise.stopWorker();
  await hostwise.visit(page, `${dangerous}fight`);
  await expect(page).toHaveURL(hostwise.warningFor(`${dangerous}fight`));
  expect(sites.visits).not.toContain(`${names.machine} /saw?cover=false`);
});

test('leaving the warning of a page that was there for a moment does not lead to that page', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(plain);
  await page.locator('h1').click();
  await hostwise.stopWorker();
  await hostwise.visit(page, dangerous);
  await expect(page).toHaveURL(hostwise.warningFor(dangerous));
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await expect(page).toHaveURL(plain);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(plain);
});

test('a suspicious page gets its banner and badge from a cold worker', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(plain);
  await hostwise.stopWorker();
  await hostwise.visit(page, dangerous);
  await expect.poll(async () => (await readBanner(page))?.text).toContain(names.machine);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '!', title: `${names.machine}: suspicious` });
});

test('what a tab showed is still known after the worker has stopped', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(dangerous);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });
  const tabId = await hostwise.tabId(page);
  await hostwise.stopWorker();
  expect((await hostwise.send('tab.view', { tabId })).assessment?.verdict).toBe('suspicious');
});
