import type { Page } from '@playwright/test';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';
import type { Hostwise } from '../support/e2e/hostwise.ts';

const plain = `http://${names.plain}/`;
const files = `http://${names.plain2}/setup.exe`;
const dangerous = `http://${names.machine}/setup.exe`;

/** Collects the addresses of all downloads in a page. */
function watchDownloads(page: Page): string[] {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.url()));
  return downloads;
}

async function openLinks(hostwise: Hostwise): Promise<Page> {
  await hostwise.changeSettings(strict);
  const page = await hostwise.open(`${plain}links`);
  await expect(page.locator('h1')).toHaveText(names.plain);
  return page;
}

test.beforeEach(({ sites }) => {
  sites.page(
    '/links',
    `<a id="same" href="/setup.exe">same site</a> <a id="cross" href="${files}">cross-site</a>
    <a id="redirect" href="/redirect?to=${files}">redirect</a> <a id="named" href="/setup.exe" download="x">named</a>
    <a id="bad" href="/redirect?to=${dangerous}">bad</a> <a id="new" href="${files}" target="_blank">new tab</a>
    <form method="post" action="${files}"><button>post</button></form> <input id="kept">
    <script>setTimeout(() => document.body.append("loaded"))</script>`,
  );
});

for (const state of ['warm', 'cold']) {
  for (const way of ['same', 'cross', 'redirect', 'named', 'new']) {
    test(`an ordinary download starts, ${state} worker, link "${way}"`, async ({ hostwise }) => {
      const page = await openLinks(hostwise);
      const downloads: string[] = [];
      hostwise.context.on('page', (opened) => opened.on('download', (download) => downloads.push(download.url())));
      page.on('download', (download) => downloads.push(download.url()));
      await page.fill('#kept', 'typed text');
      if (state === 'cold') await hostwise.stopWorker();
      const count = hostwise.context.pages().length;
      await page.click(`#${way}`);
      await expect.poll(() => downloads).toEqual([way === 'same' || way === 'named' ? `${plain}setup.exe` : files]);
      await expect(page).toHaveURL(`${plain}links`);
      await expect(page.locator('#kept')).toHaveValue('typed text');
      await expect.poll(() => hostwise.context.pages().length).toBe(count);
    });
  }

  test(`an ordinary download starts, ${state} worker, typed address`, async ({ hostwise }) => {
    const page = await openLinks(hostwise);
    const downloads = watchDownloads(page);
    if (state === 'cold') await hostwise.stopWorker();
    await page.goto(files).catch(() => undefined);
    await expect.poll(() => downloads).toEqual([files]);
    await expect(page).toHaveURL(`${plain}links`);
  });

  test(`a download by a form starts, ${state} worker`, async ({ hostwise }) => {
    const page = await openLinks(hostwise);
    const downloads = watchDownloads(page);
    if (state === 'cold') await hostwise.stopWorker();
    await page.click('button');
    await expect.poll(() => downloads).toEqual([files]);
    await expect(page).toHaveURL(`${plain}links`);
  });

  test(`a redirect to a dangerous download ends at the warning, ${state} worker`, async ({ hostwise, sites }) => {
    const page = await openLinks(hostwise);
    const downloads = watchDownloads(page);
    if (state === 'cold') await hostwise.stopWorker();
    await page.click('#bad');
    await expectWarning(hostwise, page, dangerous);
    await page.waitForTimeout(300);
    expect(downloads).toEqual([]);
    expect(sites.visits).toContain(`${names.plain} /redirect?to=${dangerous}`);
  });

  test(`a frame saves no file of a dangerous host, ${state} worker`, async ({ hostwise, sites }) => {
    const page = await openLinks(hostwise);
    const downloads = watchDownloads(page);
    sites.page('/framing', `<iframe src="/redirect?to=${dangerous}"></iframe>`);
    if (state === 'cold') await hostwise.stopWorker();
    await page.goto(`${plain}framing`);
    await expect.poll(() => sites.visits).toContain(`${names.plain} /redirect?to=${dangerous}`);
    await page.waitForTimeout(500);
    expect(downloads).toEqual([]);
    await expect(page).toHaveURL(`${plain}framing`);
  });
}

test('a download in a frame starts once its host is judged', async ({ hostwise, sites }) => {
  const page = await openLinks(hostwise);
  const downloads = watchDownloads(page);
  sites.page('/framing', `<iframe src="${files}"></iframe>`);
  await page.goto(`${plain}framing`);
  await page.waitForTimeout(300);
  downloads.length = 0;
  await page.reload();
  await expect.poll(() => downloads).toEqual([files]);
});

test('a frame follows redirects whose answers have no type, cold worker', async ({ hostwise, sites }) => {
  const page = await openLinks(hostwise);
  const end = `http://${names.plain}/end`;
  sites.page('/framing', `<iframe src="http://${names.plain2}/redirect?to=${end}"></iframe>`);
  await hostwise.stopWorker();
  await page.goto(`${plain}framing`);
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText(names.plain);
});
