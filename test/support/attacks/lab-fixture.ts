import { test as base } from '@playwright/test';
import { type Lab, openLab } from './lab.ts';

/** Tests of attacks, which share one lab. */
export const test = base.extend<object, { readonly lab: Lab }>({
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
