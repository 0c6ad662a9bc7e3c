import { readBanner } from '../support/e2e/banner-page.ts';
import { expect, names, strict, test } from '../support/e2e/fixtures.ts';

const dangerous = `http://${names.machine}`;
const listen = `addEventListener('keydown', () => navigator.sendBeacon('/stolen'), true)`;

const documents: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['strict policy', `<input id="page"><script>${listen}</script>`, { 'content-security-policy': "default-src 'none'" }],
  ['sandbox', `<input id="page"><script>${listen}</script>`, { 'content-security-policy': 'sandbox allow-scripts' }],
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
    await expect.poll(() => frame?.locator('[popover]').count()).toBe(1);
    expect(await frame?.locator('#page').count()).toBe(0);
    await page.mouse.click(100, 150);
    await page.keyboard.type('secret');
    await page.waitForTimeout(200);
    expect(sites.visits.filter((visit) => visit.includes('/stolen'))).toEqual([]);
    expect(await readBanner(page), 'the page around it has no cover').toBeNull();
  });
}
