import { expect } from '@playwright/test';
import { loadAttacks } from '../support/attacks/all-attacks.ts';
import { describeVariant, shortVariants } from '../support/attacks/attack.ts';
import { test } from '../support/attacks/lab-fixture.ts';
import { performAttack } from '../support/attacks/run-attacks.ts';

// The short form of `npm run attacks`: some attacks of each kind, once, with a warm worker. Whether a cold worker is in
// time depends on the computer and on what else it does, so `npm run attacks` measures that.
const routes = /^(long-fragment-720k|blob-replace|frame-bl\w+-(top|popup)|download-redirect|beforeunload)/;
const state = /^(storage-|fake-stop-|trust-)/;

for (const attack of (await loadAttacks()).filter(({ name }) => routes.test(name) || state.test(name))) {
  for (const variant of shortVariants(attack)) {
    test(`${attack.name} fails (${describeVariant(variant)})`, async ({ lab }) => {
      const outcome = await performAttack(lab, attack, variant);
      // A busy computer may need longer to wake the worker than input is held. `npm run attacks` counts such keys.
      if (outcome.areOnlyLateKeys === true) return;
      expect(outcome).toMatchObject({ succeeded: false, evidence: null });
    });
  }
}
