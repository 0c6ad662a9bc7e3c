import { expect, test } from 'vitest';
import { createFakeRuleSet } from '../../../test/support/fakes/rule-set.ts';
import { syncGate } from './gate.ts';
import { gateRules } from './rule-layout.ts';

test('installs the rules once, and removes them', async () => {
  const set = createFakeRuleSet();
  await syncGate(set, true);
  await syncGate(set, true);
  expect([...set.rules.values()]).toEqual(gateRules('normal', null));
  expect(set.changes).toBe(1);
  await syncGate(set, false);
  expect(set.rules.size).toBe(0);
});

test('replaces the rules of an earlier version', async () => {
  const [first, ...others] = gateRules('normal', null);
  const set = createFakeRuleSet(first === undefined ? [] : [{ ...first, priority: 9 }, ...others]);
  await syncGate(set, true);
  expect([...set.rules.values()]).toEqual(gateRules('normal', null));
});

test('does nothing in a browser without such rules', async () => {
  await expect(syncGate(null, true)).resolves.toBeUndefined();
});
