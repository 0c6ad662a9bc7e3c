import { readBanner } from '../support/e2e/banner-page.ts';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}`;
const listen = `addEventListener('keydown', () => navigator.sendBeacon('/stolen'), true)`;
const body = `<body><input id="page"/><script>${listen}</script></body>`;
const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml">${body}</html>`;
const xml = `<r xmlns:h="http://www.w3.org/1999/xhtml"><h:input id="page"/><h:script>${listen}</h:script></r>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><g id="page"/><script>${listen}</script></svg>`;

const documents: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['strict policy', `<input id="page"><script>${listen}</script>`, { 'content-security-policy': "default-src 'none'" }],
  ['sandbox', `<input id="page"><script>${listen}</script>`, { 'content-security-policy': 'sandbox allow-scripts' }],
  ['XHTML', xhtml, { 'content-type': 'application/xhtml+xml' }],
  ['XML', xml, { 'content-type': 'text/xml' }],
  ['SVG', svg, { 'content-type': 'image/svg+xml' }],
];

for (const [what, html, headers] of documents) {
  test(`a cover replaces a dangerous frame and hears its keys: ${what}`, async ({ hostwise, sites }) => {
    const path = `/${what.replace(' ', '-')}`;
    sites.page(path, html, headers);
    sites.page('/outer', `<iframe src="${dangerous}${path}" width="600" height="300"></iframe>`);
    await hostwise.changeSettings({ ...strict, exceptions: [names.plain] });
    const page = await hostwise.open(`http://${names.plain}/outer`);
    const frame = page.frames().at(1);
    expect(frame, 'the page has a frame').toBeDefined();
    // Not a locator, which finds nothing in XML. Fails while an empty document replaces the frame's own.
    const count = (selector: string) =>
      frame?.evaluate((css) => document.querySelectorAll(css).length, selector).catch(() => null);
    // The network layer may have been faster. Then the frame shows an error of the browser.
    await expect
      .poll(async () => frame?.url().startsWith('chrome-error:') || (await count('[popover]')) === 1)
      .toBe(true);
    await expect.poll(() => count('#page')).toBe(0);
    await page.mouse.click(100, 150);
    await page.keyboard.type('secret');
    await page.waitForTimeout(200);
    expect(sites.visits.filter((visit) => visit.includes('/stolen'))).toEqual([]);
    expect(await readBanner(page), 'the page around it has no cover').toBeNull();
  });
}
