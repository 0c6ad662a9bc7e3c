import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { refreshPolicy } from './refresh-policy.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

let local: MemoryArea;
let session: MemoryArea;
let settingsStore: SettingsStore;

beforeEach(() => {
  local = createMemoryArea();
  session = createMemoryArea();
  settingsStore = createSettingsStore(local, session);
});

describe('exceptions', () => {
  test('are added once in canonical form, and removed', async () => {
    expect(await settingsStore.addException('*.Example.COM', false)).toEqual([]);
    expect(await settingsStore.addException('www.example.com', false)).toEqual([]);
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual(['example.com']);
    await settingsStore.removeException('EXAMPLE.com.');
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual([]);
  });

  test('from private windows apply, and never reach the disk', async () => {
    await settingsStore.addException('secret.example.com', true);
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual(['secret.example.com']);
    expect((await settingsStore.snapshot()).user.exceptions).toEqual([]);
    expect(JSON.stringify([...local.values])).not.toContain('secret');
    await settingsStore.change({ exceptions: ['secret2.example.com'] }, true);
    expect(JSON.stringify([...local.values])).not.toContain('secret');
  });

  test('of an open zone are accepted, and another site under it is added beside it', async () => {
    for (const host of ['*.github.io', 'customer.github.io', 'a.customer.github.io', 'github.io.']) {
      expect(await settingsStore.addException(host, false), host).toEqual([]);
    }
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual(['github.io', 'customer.github.io']);
  });

  test.each(['https://example.com/', 'example.com/path', '*.*.com', '*'])('%s is refused by name', async (text) => {
    const problem = `expected a hostname, found ${JSON.stringify(text)}`;
    expect(await settingsStore.addException(text, false)).toEqual([{ key: 'exceptions', problem }]);
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual([]);
  });

  test('text that is not a hostname is reported', async () => {
    expect(await settingsStore.addException('not a host', false)).toMatchObject([{ key: 'exceptions' }]);
    expect(await settingsStore.removeException('')).toMatchObject([{ key: 'exceptions' }]);
  });

  test('are rejected, ignored and kept while the administrator forbids them', async () => {
    await settingsStore.addException('example.com', false);
    await settingsStore.setPolicy({ allowExceptions: false });
    expect(await settingsStore.addException('example.org', false)).toHaveLength(1);
    expect(await settingsStore.change({ exceptions: ['example.org'] }, false)).toHaveLength(1);
    expect(await settingsStore.addException('example.org', true)).toHaveLength(1);
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual([]);
    await settingsStore.setPolicy({});
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual(['example.com']);
  });
});

describe('session hosts', () => {
  test('are stored once each, and ignored while the administrator forbids them', async () => {
    await settingsStore.addSessionHost('example.com');
    await settingsStore.addSessionHost('example.com');
    expect((await settingsStore.snapshot()).sessionHosts).toEqual(['example.com']);
    await settingsStore.setPolicy({ allowContinue: false });
    expect((await settingsStore.snapshot()).sessionHosts).toEqual([]);
  });
});

describe('policy', () => {
  test('applies from the copy until the browser answers, as far as it weakens nothing', async () => {
    local.values.set('policy', { mode: 'off', blockList: ['example.com'], nonsense: 1 });
    const { effective, policyProblems } = await settingsStore.snapshot();
    expect(effective).toMatchObject({ mode: 'block', blockList: ['example.com'], managed: ['blockList'] });
    expect(policyProblems).toEqual([{ key: 'nonsense', problem: 'there is no such key' }]);
    await settingsStore.setPolicy({ mode: 'off' });
    expect((await settingsStore.snapshot()).effective).toMatchObject({ mode: 'off', blockList: [] });
  });

  test('ignores a change of the copy on the disk after the answer', async () => {
    await settingsStore.setPolicy({});
    local.values.set('policy', { mode: 'off', allowExceptions: false });
    expect(settingsStore.storageChanged('local', ['policy'])).toBe(false);
    const worker2 = createSettingsStore(local, session);
    for (const store of [settingsStore, worker2]) {
      expect((await store.snapshot()).effective).toMatchObject({ mode: 'block', managed: [] });
    }
  });

  test('a key on the disk is for no endpoint before the answer', async () => {
    local.values.set('policy', { lookup: 'hostname', endpointUrl: 'https://evil.example.com', endpointKey: 'key-1' });
    await settingsStore.change({ endpointUrl: 'https://mine.example.com', lookup: 'private' }, false);
    expect((await settingsStore.endpointKey()).key).toBeNull();
    expect((await settingsStore.snapshot()).effective).toMatchObject({ lookup: 'off' });
  });

  test('a refresh reports whether anything changed, and writes only then', async () => {
    expect(await refreshPolicy(settingsStore, async () => ({ mode: 'off' }))).toBe(true);
    const { writes } = local;
    expect(await refreshPolicy(settingsStore, async () => ({ mode: 'off' }))).toBe(false);
    expect(local.writes).toBe(writes);
  });

  test('the copy is cleared if the browser has no policy, and kept after any other failure', async () => {
    await settingsStore.setPolicy({ mode: 'off' });
    await refreshPolicy(settingsStore, () => Promise.reject(new Error('disk on fire')));
    expect((await settingsStore.snapshot()).effective.mode).toBe('off');
    await refreshPolicy(settingsStore, () => Promise.reject(new Error('Managed storage manifest not found')));
    expect((await settingsStore.snapshot()).effective.mode).toBe('block');
  });
});

describe('consent to send hostnames', () => {
  const lookup = async () => (await settingsStore.snapshot()).user.lookup;

  test('is bound to one endpoint', async () => {
    await settingsStore.change({ endpointUrl: 'https://one.example.com', lookup: 'hostname' }, false);
    await settingsStore.change({ endpointUrl: 'https://one.example.com/' }, false);
    expect(await lookup()).toBe('hostname');
    await settingsStore.change({ endpointUrl: 'https://two.example.com' }, false);
    expect(await lookup()).toBe('private');
    await settingsStore.change({ endpointUrl: 'https://three.example.com', lookup: 'hostname' }, false);
    expect(await lookup()).toBe('hostname');
    await settingsStore.change({ endpointUrl: null }, false);
    expect(await lookup()).toBe('private');
  });
});

test('a private window cannot change the deny list', async () => {
  const problems = await settingsStore.change({ lookupDenyList: ['secret.example.com'], mode: 'warn' }, true);
  expect(problems.map(({ key }) => key)).toEqual(['lookupDenyList']);
  expect((await settingsStore.snapshot()).user).toMatchObject({ lookupDenyList: [], mode: 'warn' });
});

test('a change by another context is noticed if it concerns the settings', async () => {
  expect((await settingsStore.snapshot()).effective.mode).toBe('block');
  local.values.set('settings', { version: 1, values: { mode: 'warn' } });
  expect(settingsStore.storageChanged('local', ['unrelated'])).toBe(false);
  expect(settingsStore.storageChanged('session', ['tab:5'])).toBe(false);
  expect((await settingsStore.snapshot()).effective.mode).toBe('block');
  expect(settingsStore.storageChanged('local', ['settings'])).toBe(true);
  expect((await settingsStore.snapshot()).effective.mode).toBe('warn');
});

test('unreadable storage gives the defaults and a problem, and reading does not overwrite it', async () => {
  local.values.set('settings', 'garbage');
  const { user, userProblems } = await settingsStore.snapshot();
  expect(user.mode).toBe('block');
  expect(userProblems).toHaveLength(1);
  expect(local.writes).toBe(0);
});
