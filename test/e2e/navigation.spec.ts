import { readBanner } from '../support/e2e/banner-page.ts';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test, wary } from '../support/e2e/fixtures.ts';

const machine = `http://${names.machine}/`;
const machine2 = `http://${names.machine2}/`;
const plain = `http://${names.plain}/`;
const plain2 = `http://${names.plain2}/`;

test('tabs that load at the same time keep their own verdicts', async ({ hostwise }) => {
  await hostwise.changeSettings(strict);
  const { open } = hostwise;
  const [calm, bad, calm2, bad2] = await Promise.all([open(plain), open(machine), open(plain2), open(machine2)]);
  await expectWarning(hostwise, bad, machine);
  await expectWarning(hostwise, bad2, machine2);
  await expect.poll(() => hostwise.badge(calm)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
  await expect.poll(() => hostwise.badge(bad)).toEqual({ text: '✕', title: `${names.machine}: dangerous` });
  await expect.poll(() => hostwise.badge(calm2)).toEqual({ text: '', title: `${names.plain2}: looks harmless` });
  await expect.poll(() => hostwise.badge(bad2)).toEqual({ text: '✕', title: `${names.machine2}: dangerous` });
});

for (const last of [plain, machine]) {
  test(`quick successive navigations end with the verdict on the last page, ${last}`, async ({ hostwise }) => {
    await hostwise.changeSettings(wary);
    const page = await hostwise.open(plain2);
    for (const url of [machine, plain, machine2, `${plain2}slow?ms=300`, machine, plain, machine2]) {
      await page.evaluate((target) => void setTimeout(() => location.assign(target), 0), url).catch(() => undefined);
      await page.waitForTimeout(Math.random() * 60);
    }
    // A navigation that the page has scheduled may start after this one, so this one is repeated until it is the last.
    await expect(async () => {
      await hostwise.visit(page, last);
      await expect(page).toHaveURL(last, { timeout: 500 });
    }).toPass();
    const { hostname } = new URL(last);
    const expected =
      last === plain
        ? { text: '', title: `${hostname}: looks harmless` }
        : { text: '!', title: `${hostname}: suspicious` };
    await expect.poll(() => hostwise.badge(page)).toEqual(expected);
    await page.waitForTimeout(500);
    expect(await hostwise.badge(page)).toEqual(expected);
    expect((await readBanner(page)) !== null).toBe(last === machine);
  });
}

test('a navigation that is never committed does not change the verdict on the current page', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(plain);
  await page.evaluate((url) => location.assign(url), `${machine}slow?ms=20000`);
  await page.waitForTimeout(700);
  expect(await hostwise.badge(page)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
  expect((await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) })).assessment?.verdict).toBe('safe');
});

test('pages from the back/forward cache get their own badge and banner', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(machine);
  await page.evaluate(() => Object.assign(globalThis, { kept: true }));
  await page.mouse.click(500, 500);
  await expect.poll(async () => (await readBanner(page)) !== null).toBe(true);
  await hostwise.visit(page, plain);
  await page.mouse.click(500, 500);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: `${names.plain}: looks harmless` });

  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(machine);
  expect(await page.evaluate(() => 'kept' in globalThis), 'the page comes from the cache').toBe(true);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '!', title: `${names.machine}: suspicious` });
  await expect.poll(async () => (await readBanner(page)) !== null).toBe(true);

  await page.goForward({ waitUntil: 'commit' });
  await expect(page).toHaveURL(plain);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
  expect(await readBanner(page)).toBeNull();
});

test('a page from the back/forward cache is judged by the settings at the time of its return', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(machine);
  await page.mouse.click(500, 500);
  await expect.poll(async () => (await readBanner(page)) !== null).toBe(true);
  await hostwise.visit(page, plain);
  await hostwise.send('exception.add', { host: names.machine });
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '✓' });
  await expect.poll(() => readBanner(page)).toBeNull();

  await page.goForward({ waitUntil: 'commit' });
  await expect(page).toHaveURL(plain);
  await hostwise.send('exception.remove', { host: names.machine });
  await hostwise.changeSettings(strict);
  await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
  await expectWarning(hostwise, page, machine);
});

test('history.pushState does not change verdict and banner', async ({ hostwise }) => {
  await hostwise.changeSettings(wary);
  const page = await hostwise.open(machine);
  await expect.poll(async () => (await readBanner(page)) !== null).toBe(true);
  await page.evaluate(() => history.pushState(null, '', '/other'));
  await page.waitForTimeout(300);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '!', title: `${names.machine}: suspicious` });
  expect(await readBanner(page)).not.toBeNull();
});

test("the browser's own pages have no verdict", async ({ hostwise }) => {
  const page = await hostwise.open('chrome://version/');
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '' });
  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view).toMatchObject({ assessment: null, scheme: 'chrome' });
});
