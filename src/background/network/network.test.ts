import { beforeEach, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
} from '../../../test/support/fakes/background-parts.ts';
import { createFakeRuleSet, describeRules, type FakeRuleSet } from '../../../test/support/fakes/rule-set.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createNetwork, type Network, withLearning, withRefresh } from './network.ts';
import { createRuleBook } from './rule-book.ts';

let parts: BackgroundParts;
let rules: FakeRuleSet;
let gates: boolean[];
let network: Network;
let store: SettingsStore;

beforeEach(() => {
  parts = createBackgroundParts();
  rules = createFakeRuleSet();
  gates = [];
  network = createNetwork({
    book: createRuleBook('normal', rules),
    settingsStore: parts.settingsStore,
    setGate: async (isWanted) => void gates.push(isWanted),
  });
  store = withRefresh(parts.settingsStore, network.refresh);
});

const judge = (url: string) => parts.judge.judge(parts.judge.parseTarget(url), { isPrivate: () => false });
const learn = async (url: string): Promise<void> => network.learn(await judge(url), network.epoch());

test('blocks dangerous hosts and admits all others', async () => {
  for (const host of ['bad.com', 'odd.com', 'hm.com', 'good.com', '10.0.0.1']) await learn(`https://${host}/path`);
  expect(describeRules(rules)).toEqual([
    'block http://bad.com',
    'allow http://odd.com',
    'allow http://hm.com',
    'allow http://good.com',
    'allow http://10.0.0.1',
  ]);
});

test('writes an IPv6 address as addresses spell it', async () => {
  await learn('http://[2001:db8::1]/');
  expect(describeRules(rules)).toEqual(['allow http://[2001:db8::1]']);
});

test('learns nothing from a warning page or a page without a host', async () => {
  await learn(warningOf('https://bad.com/'));
  await learn('about:blank');
  expect(rules.changes).toBe(0);
});

test.each(['off', 'warn'] as const)('has no rules in mode %s', async (mode) => {
  await learn('https://bad.com/');
  await store.change({ mode }, false);
  await learn('https://bad.com/');
  await learn('https://good.com/');
  expect(rules.rules.size).toBe(0);
  expect(gates).toEqual([false]);
  await store.change({ mode: 'block' }, false);
  await learn('https://bad.com/');
  expect(describeRules(rules)).toEqual(['block http://bad.com']);
  expect(gates).toEqual([false, true]);
});

test.each<[string, (own: SettingsStore) => Promise<unknown>]>([
  ['continues to it', (own) => own.addSessionHost('bad.com')],
  ['trusts its site', (own) => own.addException('bad.com', false)],
  ['trusts its site in a private window', (own) => own.addException('bad.com', true)],
  ['gets a policy that allows it', (own) => own.setPolicy({ allowList: ['bad.com'] })],
])('a host is no longer blocked once the user %s', async (_, change) => {
  await learn('https://bad.com/');
  await change(store);
  expect(describeRules(rules)).toEqual([]);
  await learn('https://bad.com/');
  expect(describeRules(rules)).toEqual(['allow http://bad.com']);
});

test('an exception that is removed has an effect at once', async () => {
  await store.addException('bad.com', false);
  await learn('https://bad.com/');
  await store.removeException('bad.com');
  await learn('https://bad.com/');
  expect(describeRules(rules)).toEqual(['block http://bad.com']);
});

test('a judgement that rests on old settings is not learnt', async () => {
  const epoch = network.epoch();
  const judgement = await judge('https://bad.com/');
  await store.addSessionHost('bad.com');
  await network.learn(judgement, epoch);
  expect(describeRules(rules)).toEqual([]);
});

test('a refresh without a change keeps the rules', async () => {
  await network.refresh();
  await learn('https://bad.com/');
  await network.refresh();
  await store.setPolicy({});
  expect(describeRules(rules)).toEqual(['block http://bad.com']);
});

test('the start installs the gate and keeps the rules', async () => {
  await learn('https://bad.com/');
  await network.start();
  expect(describeRules(rules)).toEqual(['block http://bad.com']);
  expect(gates).toEqual([true]);
});

test('a judge with learning judges as before', async () => {
  const learning = withLearning(parts.judge, network);
  const target = learning.parseTarget('https://bad.com/');
  const { assessment } = await learning.judge(target, { isPrivate: () => false });
  expect(assessment?.verdict).toBe('dangerous');
  await network.refresh();
  expect(network.mayHaveStopped(target.hostname)).toBe(true);
});

test('knows what it blocks, and what it may have blocked', async () => {
  const { hostname } = parts.judge.parseTarget('https://bad.com/');
  await learn('https://bad.com/');
  expect([network.isKnownDangerous(hostname), network.mayHaveStopped(hostname)]).toEqual([true, true]);
  await store.addSessionHost('bad.com');
  expect([network.isKnownDangerous(hostname), network.mayHaveStopped(hostname)]).toEqual([false, true]);
  expect(network.isKnownDangerous(null)).toBe(false);
});
