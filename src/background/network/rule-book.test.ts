import { expect, test, vi } from 'vitest';
import { createFakeRuleSet, describeRules } from '../../../test/support/fakes/rule-set.ts';
import { createRuleBook } from './rule-book.ts';
import { baseRule, hostRules, maxHosts, spellingsId } from './rule-layout.ts';

test('each host has rules of one state, for http and https', async () => {
  const set = createFakeRuleSet();
  const book = createRuleBook('normal', set);
  await book.set('bad.example', 'blocked');
  await book.set('good.example', 'admitted');
  expect(describeRules(set)).toEqual(['block http://bad.example', 'allow http://good.example']);
  expect([...set.rules.values()].filter(({ condition }) => condition.urlFilter?.includes('https'))).toHaveLength(2);
  await book.set('bad.example', 'admitted');
  expect(describeRules(set)).toEqual(['allow http://good.example', 'allow http://bad.example']);
  expect([book.stateOf('bad.example'), book.wasBlocked('bad.example')]).toEqual(['admitted', true]);
  expect(book.wasBlocked('good.example')).toBe(false);
});

test('a blocked host is blocked in other spellings too', async () => {
  const set = createFakeRuleSet();
  const book = createRuleBook('normal', set);
  await book.set('bad.example', 'blocked');
  await book.set('192.0.2.1', 'blocked');
  expect(set.rules.get(spellingsId('normal'))?.condition.requestDomains).toEqual(['bad.example']);
  await book.set('bad.example', 'admitted');
  expect(set.rules.has(spellingsId('normal'))).toBe(false);
});

test('a known host changes nothing', async () => {
  const set = createFakeRuleSet();
  const book = createRuleBook('normal', set);
  await book.set('good.example', 'admitted');
  await book.set('good.example', 'admitted');
  expect(set.changes).toBe(1);
});

test('hosts that arrive together are written together', async () => {
  const set = createFakeRuleSet();
  const book = createRuleBook('normal', set);
  await Promise.all(['a', 'b', 'c', 'a'].map((name) => book.set(`${name}.example`, 'admitted')));
  expect(describeRules(set)).toHaveLength(3);
  expect(set.changes).toBe(1);
});

test('the oldest host makes room for a new one', async () => {
  const set = createFakeRuleSet();
  const book = createRuleBook('normal', set);
  const hosts = Array.from({ length: maxHosts + 2 }, (_, index) => `host-${index}.example`);
  await Promise.all(hosts.map((host) => book.set(host, 'blocked')));
  expect(describeRules(set)).toEqual(hosts.slice(2).map((host) => `block http://${host}`));
});

test('a new worker continues with the rules that it finds', async () => {
  const set = createFakeRuleSet();
  await createRuleBook('normal', set).set('bad.example', 'blocked');
  const book = createRuleBook('normal', set);
  await book.set('other.example', 'blocked');
  expect(describeRules(set)).toEqual(['block http://bad.example', 'block http://other.example']);
  await book.set('bad.example', 'admitted');
  expect(describeRules(set)).toEqual(['block http://other.example', 'allow http://bad.example']);
});

test('clear removes the rules of all hosts of its own scope', async () => {
  const set = createFakeRuleSet(hostRules('private', 'blocked', 'secret.example', 0, [7]));
  const book = createRuleBook('normal', set);
  await book.set('bad.example', 'blocked');
  await book.admitOnce('good.example', 3);
  await book.clear();
  expect(describeRules(set)).toEqual(['block http://secret.example']);
  expect(set.rules.size).toBe(2);
  expect(book.stateOf('bad.example')).toBeNull();
});

test('private rules name the private tabs, and none exist without a tab', async () => {
  const set = createFakeRuleSet();
  const book = createRuleBook('private', set);
  await book.set('bad.example', 'blocked');
  expect(set.rules.size).toBe(0);
  await book.setTabs([4]);
  await book.setGate(true);
  await book.set('good.example', 'admitted');
  await book.setTabs([4, 5]);
  expect(describeRules(set)).toEqual(['block http://bad.example', 'allow http://good.example']);
  expect([...set.rules.values()].filter(({ condition }) => condition.tabIds?.join() !== '4,5')).toEqual([]);
  await book.setTabs([]);
  expect(set.rules.size).toBe(0);
});

test('every private rule has precedence over every normal one', async () => {
  const normal = hostRules('normal', 'blocked', 'a.example', 0, null);
  const least = baseRule([1]);
  expect(normal.every(({ priority }) => priority < least.priority)).toBe(true);
  const set = createFakeRuleSet();
  const book = createRuleBook('private', set);
  await book.setTabs([1]);
  await book.setGate(true);
  await book.set('bad.example', 'blocked');
  const others = [...set.rules.values()].filter(({ id }) => id !== least.id);
  expect(others.every(({ priority }) => priority > least.priority)).toBe(true);
});

test('rules that the browser refuses are logged, and the next ones are tried', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const set = createFakeRuleSet();
  const { change } = set;
  set.change = () => Promise.reject(new Error('too many rules'));
  const book = createRuleBook('normal', set);
  await book.set('bad.example', 'blocked');
  expect(log).toHaveBeenCalledTimes(1);
  set.change = change;
  await book.set('other.example', 'blocked');
  expect(describeRules(set)).toEqual(['block http://other.example']);
});

test('without rules, the book only remembers', async () => {
  const book = createRuleBook('normal', null);
  await book.set('bad.example', 'blocked');
  expect(book.stateOf('bad.example')).toBe('blocked');
  await book.clear();
  expect(book.stateOf('bad.example')).toBeNull();
});
