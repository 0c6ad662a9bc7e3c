import { beforeEach, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import type { PageSender } from '../requests/sender.ts';
import { createSettingsHandlers } from '../requests/settings-handlers.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

const sender: PageSender = { kind: 'page', url: 'ext://id/o', tabId: 1, isFramed: false, isPrivate: false };
let local: MemoryArea;
let settingsStore: SettingsStore;

beforeEach(() => {
  local = createMemoryArea();
  settingsStore = createSettingsStore(local, createMemoryArea());
});

const setKey = (key: string | null) =>
  createSettingsHandlers({ settingsStore, model: async () => fakeScorer, findActiveTab: async () => null })[
    'endpoint.setKey'
  ]({ key }, sender);

test('a key is stored for the effective endpoint, shown only by its last characters, and removed', async () => {
  await settingsStore.change({ endpointUrl: 'https://intel.example.com' }, false);
  const view = await setKey('key-0123456789-abcdef');
  expect(view.endpointKey).toEqual({ owner: 'user', hint: 'cdef' });
  expect(JSON.stringify(view)).not.toContain('0123456789');
  expect((await setKey('short-key')).endpointKey).toEqual({ owner: 'user', hint: '' });
  expect((await setKey(null)).endpointKey).toEqual({ owner: 'none', hint: '' });
  expect(JSON.stringify([...local.values])).not.toContain('key-');
});

test('a key is rejected without an endpoint, if it is invalid, and if the administrator sets one', async () => {
  const problems = async (key: string) => (await setKey(key)).userProblems.map((problem) => problem.key);
  expect(await problems('key-1')).toEqual(['endpointKey']);
  await settingsStore.change({ endpointUrl: 'https://intel.example.com' }, false);
  expect(await problems('two words')).toEqual(['endpointKey']);
  await settingsStore.setPolicy({ endpointUrl: 'https://ours.example.com', endpointKey: 'key-of-the-policy-1' });
  expect(await problems('key-1')).toEqual(['endpointKey']);
  expect(local.values.has('endpointKey')).toBe(false);
});
