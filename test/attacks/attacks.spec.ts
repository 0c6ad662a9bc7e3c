import { test as base, expect } from '@playwright/test';
import { loadAttacks } from '../support/attacks/all-attacks.ts';
import { describeVariant, shortVariants } from '../support/attacks/attack.ts';
import { type Lab, openLab } from '../support/attacks/lab.ts';

// The short form of `npm run attacks`: each attack once, in its most dangerous variants.

const test = base.extend<object, { readonly lab: Lab }>({
  lab: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const lab = await openLab();
      await use(lab);
      await lab.close();
    },
    { scope: 'worker' },
  ],
});

for (const attack of await loadAttacks()) {
  for (const variant of shortVariants(attack)) {
    test(`${attack.name} fails (${describeVariant(variant)})`, async ({ lab }) => {
      await lab.reset();
      expect(await attack.run(lab, variant)).toMatchObject({ succeeded: false, evidence: null });
    });
  }
}
