import { readBanner } from '../support/e2e/banner-page.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

test('a worker that is woken by a navigation blocks that navigation', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(plain);
  await hostwise.stopWorker();
  await hostwise.visit(page, dangerous);
  await expectWarning(hostwise, page, dangerous);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '✕', title: `${names.machine}: dangerous` });
});

test('a dangerous page is covered and gets no input until the warning page replaces it', async ({
  hostwise,
  sites,
}) => {
  await hostwise.changeSettings(strict);
  // The busy page delays the redirect to the warning page for as long as it can.
  sites.page(
    '/fight',
    `<input autofocus><script>
      const end = performance.now() + 600;
      while (performance.now() < end);
      const isCovered = () => document.querySelector('html > div[popover]') !== null;
      setInterval(() => navigator.sendBeacon('/saw?cover=' + isCovered()), 20);
    </script>`,
  );
  const page = await hostwise.open(plain);
  await hostwise.stopWorker();
  await hostwise.visit(page, `${dangerous}fight`);
  await expectWarning(hostwise, page, `${dangerous}fight`);
  expect(sites.visits).not.toContain(`${names.machine} /saw?cover=false`);
});

test('leaving the warning does not lead back to a dangerous page that was visible for a moment', async ({
  hostwise,
}) => {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(plain);
  await page.locator('h1').click();
  await hostwise.stopWorker();
  await hostwise.visit(page, dangerous);
  await expectWarning(hostwise, page, dangerous);
  await page.getByRole('button', { name: 'Back to safety' }).click();
  await expect(page).toHaveURL(plain);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(plain);
});

test('a cold worker gives a suspicious page its banner and badge', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(plain);
  await hostwise.stopWorker();
  await hostwise.visit(page, dangerous);
  await expect.poll(async () => (await readBanner(page))?.text).toContain(names.machine);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '!', title: `${names.machine}: suspicious` });
});

test('the verdict on a tab survives a stop of the worker', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(dangerous);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });
  const tabId = await hostwise.tabId(page);
  await hostwise.stopWorker();
  expect((await hostwise.send('tab.view', { tabId })).assessment?.verdict).toBe('suspicious');
});

test('the worker wakes when the page loses the focus, as it does to the address bar', async ({ hostwise }) => {
  const page = await hostwise.open(plain);
  await page.mouse.click(300, 300);
  const session = await hostwise.context.newCDPSession(page);
  await hostwise.stopWorker();
  const woken = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'running')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  // Until now, the page believes that it has the focus, as every page of a test does.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await woken;
  expect(await page.evaluate(() => document.hasFocus())).toBe(false);
});
