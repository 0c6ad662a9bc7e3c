import { expect, test } from 'vitest';
import assets from '../../src/server/page/assets.json' with { type: 'json' };
import { bundleWebPage } from './web-page.ts';

test('what is served is the present page (npx tsx scripts/make-web-page.ts bundles it again)', async () => {
  expect(assets).toEqual(await bundleWebPage());
});

test('it is small', () => {
  expect(assets.html.length + assets.css.length + assets.js.length).toBeLessThan(40_000);
});
