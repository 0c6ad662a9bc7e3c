import type { Page } from '@playwright/test';
import { readBanner } from '../support/e2e/banner-page.ts';
import { expect, names, test } from '../support/e2e/fixtures.ts';
import type { Hostwise } from '../support/e2e/hostwise.ts';
import { findNames } from '../support/e2e/uncertain-names.ts';

const [first = '', second = '', third = ''] = await findNames(3, 'uncertain');
const [odd = ''] = await findNames(1, 'suspicious', (threat) => threat === 'dga');
const title = `Do you know ${first}? You are here for the first time`;

const bannerOf = async (page: Page): Promise<string | null> => (await readBanner(page))?.text ?? null;
const stored = (hostwise: Hostwise): Promise<string> =>
  hostwise.worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
/** Long enough for the script to look several times. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(1500);

test('a new site with an unusual name that asks for a password gets a banner of its own kind', async ({
  hostwise,
  sites,
}) => {
  sites.page('/login', '<form><input name="user"><input type="password"></form>');
  const page = await hostwise.open(`http://${first}/login`);
  await expect.poll(() => bannerOf(page)).toContain(title);
  await expect.poll(() => hostwise.badge(page)).toMatchObject({ text: '!' });

  const popup = await hostwise.popup(page);
  await expect(popup.getByText('The site is new to you')).toBeVisible();
  const { assessment } = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  const { intercept, contributions, probability } = assessment!.explanation!;
  expect(contributions.map(({ name }) => name)).toEqual(expect.arrayContaining(['firstVisit', 'asksForSecrets']));
  const sum = contributions.reduce((total, { logOdds }) => total + logOdds, intercept);
  expect(1 / (1 + Math.exp(-sum))).toBe(probability);
});

test('the same site gets none if it asks for nothing, or if it was visited on an earlier day', async ({
  hostwise,
  sites,
}) => {
  sites.page('/read', '<p>A blog</p><input type="search" name="q">');
  sites.page('/login', '<input type="password">');
  const page = await hostwise.open(`http://${first}/read`);
  await settle(page);
  expect(await bannerOf(page)).toBeNull();
  expect(await hostwise.badge(page)).toMatchObject({ text: '?' });

  // Yesterday is easier to write than to wait for: the last two bytes of the entry are the day.
  await hostwise.worker.evaluate(async () => {
    const { visits } = (await chrome.storage.local.get('visits')) as { visits: { log: string } };
    const bytes = Uint8Array.from(atob(visits.log), (character) => character.charCodeAt(0));
    for (let at = 0; at < bytes.length; at += 10) bytes[at + 9] = (bytes[at + 9]! + 255) % 256;
    const log = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    await chrome.storage.local.set({ visits: { ...visits, log } });
  });
  await hostwise.visit(page, `http://${first}/login`);
  await settle(page);
  expect(await bannerOf(page)).toBeNull();

  const forgetting = await hostwise.context.newPage();
  await forgetting.goto(`${hostwise.origin}src/options/index.html`);
  await forgetting.getByRole('button', { name: 'Forget my visits' }).click();
  await expect(forgetting.getByText('Your visits are forgotten.')).toBeVisible();
  expect(JSON.parse(await stored(hostwise))[0].visits).toBeNull();
  await page.bringToFront();
  await hostwise.visit(page, `http://${first}/login`);
  await expect.poll(() => bannerOf(page)).toContain(title);
});

test.describe('fields are noticed', () => {
  const password = '<input type="password">';
  const later = (script: string): string => `<script>setTimeout(() => { ${script} }, 800)</script>`;
  const shadow = (html: string): string =>
    `<div id="h"></div>${later(`h.attachShadow({ mode: 'open' }).innerHTML = '${html}'`)}`;
  const cases = {
    'that a script adds later': later(`document.body.insertAdjacentHTML('beforeend', '${password}')`),
    'that a script turns into one': `<input id="a">${later("a.type = 'password'")}`,
    'that are shown later': `<dialog id="d">${password}</dialog>${later('d.showModal()')}`,
    'in an open shadow root': shadow(password),
    'in a frame of the same origin': '<iframe src="/inner"></iframe>',
    'in a frame without an address': '<iframe srcdoc="<input type=password>"></iframe>',
    'in a frame inside a shadow root': shadow('<iframe src=/inner></iframe>'),
    'for a card': '<input autocomplete="cc-number">',
    'for a one-time code': '<input autocomplete="one-time-code">',
    'for a wallet phrase': '<textarea placeholder="Enter your recovery phrase"></textarea>',
    'for each word of a phrase': Array.from({ length: 12 }, (_, i) => `<input placeholder="${i + 1}.">`).join(''),
    'that disguise themselves': '<input style="-webkit-text-security: disc">',
    'although the page shadows the DOM': `<img name="querySelectorAll"><img name="addEventListener">${password}`,
  };
  for (const [name, html] of Object.entries(cases)) {
    test(name, async ({ hostwise, sites }) => {
      sites.page('/inner', '<input type="password">');
      sites.page('/case', html);
      const page = await hostwise.open(`http://${first}/case`);
      await expect.poll(() => bannerOf(page)).toContain(title);
    });
  }
});

test('fields that are hidden, or in a frame of another site, are not noticed', async ({ hostwise, sites }) => {
  sites.page('/inner', '<input type="password">');
  const frame = `<iframe src="http://${names.plain}/inner"></iframe>`;
  sites.page('/case', `<div hidden><input type="password"></div>${frame}`);
  const page = await hostwise.open(`http://${first}/case`);
  await settle(page);
  expect(await bannerOf(page)).toBeNull();
});

test('a page cannot notice that it is searched, and nothing about its content is stored', async ({
  hostwise,
  sites,
}) => {
  sites.page(
    '/watched',
    `<form id="f" data-secret="kept-nowhere">
      <input id="p" type="password" name="secret-field-name" value="hunter2">
    </form>
    <script>
      globalThis.calls = [];
      const spy = (owner, name) => {
        const own = owner[name];
        owner[name] = function (...rest) { calls.push(name); return own.apply(this, rest); };
      };
      for (const owner of [Document.prototype, Element.prototype, ShadowRoot.prototype, DocumentFragment.prototype])
        for (const name of ['querySelectorAll', 'getAttribute', 'addEventListener', 'checkVisibility'])
          if (Object.hasOwn(owner, name)) spy(owner, name);
      spy(EventTarget.prototype, 'addEventListener');
      spy(globalThis, 'getComputedStyle');
      new MutationObserver((records) => calls.push(...records.map(({ target }) => target.id)))
        .observe(f, { subtree: true, attributes: true, childList: true });
      globalThis.globals = Object.keys(globalThis).length;
    </script>`,
  );
  const requests = sites.visits.length;
  const page = await hostwise.open(`http://${first}/watched`);
  await expect.poll(() => bannerOf(page)).toContain(title);
  expect(await page.evaluate(() => (globalThis as unknown as { calls: string[] }).calls)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(globalThis).filter((key) => /hostwise/i.test(key)))).toEqual([]);
  const kept = await stored(hostwise);
  for (const text of ['hunter2', 'secret-field-name', 'kept-nowhere']) expect(kept).not.toContain(text);
  expect(JSON.stringify(JSON.parse(kept)[0])).not.toContain(first);
  // The preceding tests use the same server, and their browsers may still ask it for something.
  expect(sites.visits.slice(requests).filter((visit) => visit.includes('/watched'))).toEqual([`${first} /watched`]);
});

test('a suspicious name that looks generated has a badge, and a banner once it asks for a secret', async ({
  hostwise,
  sites,
}) => {
  test.skip(odd === '', 'no such name');
  sites.page('/read', '<p>A township</p>');
  sites.page('/login', '<input type="password">');
  const page = await hostwise.open(`http://${odd}/read`);
  await settle(page);
  const view = await hostwise.send('tab.view', { tabId: await hostwise.tabId(page) });
  expect(view.assessment?.explanation?.contributions.map(({ name }) => name)).toContain('asksForNothing');
  await page.bringToFront();
  await hostwise.visit(page, `http://${odd}/login`);
  await expect.poll(() => bannerOf(page)).toContain(odd);
});

test('an administrator can switch each signal off', async ({ hostwise, sites, policy }) => {
  sites.page('/login', '<input type="password">');
  policy.write({ noticeSecretFields: false });
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).effective.noticeSecretFields, { timeout: 25_000 })
    .toBe(false);
  const page = await hostwise.open(`http://${second}/login`);
  await settle(page);
  expect(await bannerOf(page)).toBeNull();
  policy.write({ noticeFirstVisits: false });
  await expect
    .poll(async () => (await hostwise.send('settings.view', null)).effective.noticeFirstVisits, { timeout: 25_000 })
    .toBe(false);
  await hostwise.visit(page, `http://${third}/login`);
  await settle(page);
  expect(await bannerOf(page)).toBeNull();
});

test('trust, dismissal and the worker’s end are respected', async ({ hostwise, sites }) => {
  sites.page('/login', '<input type="password">');
  const page = await hostwise.open(`http://${first}/login`);
  await expect.poll(() => bannerOf(page)).toContain(title);
  await hostwise.stopWorker();
  await page.reload();
  await expect.poll(() => bannerOf(page)).toContain(title);
  await hostwise.send('exception.add', { host: first });
  await expect.poll(() => bannerOf(page)).toBeNull();
  await page.reload();
  await settle(page);
  expect(await bannerOf(page)).toBeNull();
});
