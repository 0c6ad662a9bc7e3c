import { expect } from '@playwright/test';
import { test } from '../support/attacks/lab-fixture.ts';
import { sampleOf } from '../support/attacks/ordinary/sample.ts';
import { createOrdinaryVisits } from '../support/attacks/ordinary/visit-ordinary.ts';
import { ordinaryKinds } from './ordinary/all-pages.ts';

// The short form of `npm run attacks -- --ordinary`: the same pages of each kind every time.

test('ordinary pages keep the banner and get no full warning', async ({ lab }) => {
  test.setTimeout(300_000);
  const pages = sampleOf(Object.values(ordinaryKinds).flat(), 25);
  const visit = createOrdinaryVisits(lab);
  for (const page of pages) {
    await test.step(page.name, async () => expect.soft(await visit(page), page.name).toBeNull());
  }
});
