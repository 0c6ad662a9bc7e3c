import { expect, test } from 'vitest';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { createFakeRuleSet, describeRules } from '../../../test/support/fakes/rule-set.ts';
import { followPrivateTabs } from './private-tabs.ts';
import { createRuleBook } from './rule-book.ts';

test('a worker that is woken keeps the rules of its session', async () => {
  const set = createFakeRuleSet();
  const session = createMemoryArea();
  const follow = () => ({ book: createRuleBook('private', set), session, findTabIds: async () => [4] });
  const first = follow();
  await followPrivateTabs(first);
  await first.book.set('bad.example', 'blocked');
  await followPrivateTabs(follow());
  expect(describeRules(set)).toEqual(['block http://bad.example']);
});

test('a new session removes the rules of the one before', async () => {
  const set = createFakeRuleSet();
  const first = { book: createRuleBook('private', set), session: createMemoryArea(), findTabIds: async () => [4] };
  await followPrivateTabs(first);
  await first.book.set('bad.example', 'blocked');
  await followPrivateTabs({ ...first, book: createRuleBook('private', set), session: createMemoryArea() });
  expect(describeRules(set)).toEqual([]);
});

test('the last tab takes the rules with it', async () => {
  const set = createFakeRuleSet();
  const deps = { book: createRuleBook('private', set), session: createMemoryArea(), findTabIds: async () => [4] };
  await followPrivateTabs(deps);
  await deps.book.set('bad.example', 'blocked');
  await followPrivateTabs({ ...deps, findTabIds: async () => [] });
  expect(set.rules.size).toBe(0);
  expect(deps.book.stateOf('bad.example')).toBeNull();
});
