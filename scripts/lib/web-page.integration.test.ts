import { expect, test } from 'vitest';
import assets from '../../src/server/page/assets.json' with { type: 'json' };
import { bundleWebPage } from './web-page.ts';

test('the bundled page is up to date (npx tsx scripts/make-web-page.ts bundles it again)', async () => {
  expect(assets).toEqual(await bundleWebPage());
});

test('the page has less than 40,000 characters', () => {
  expect(assets.html.length + assets.css.length + assets.js.length).toBeLessThan(40_000);
});
