import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { refreshPolicy } from './policy.ts';
import { createRules, type Rules } from './settings-store.ts';

let local: MemoryArea;
let session: MemoryArea;
let rules: Rules;

beforeEach(() => {
  local = createMemoryArea();
  session = createMemoryArea();
  rules = createRules(local, session);
});

describe('exceptions', () => {
  test('are added in canonical form, once, and removed', async () => {
    expect(await rules.addException('*.Example.COM', false)).toEqual([]);
    expect(await rules.addException('www.example.com', false)).toEqual([]);
    expect((await rules.now()).effective.exceptions).toEqual(['example.com']);
    await rules.removeException('EXAMPLE.com.');
    expect((await rules.now()).effective.exceptions).toEqual([]);
  });

  test('of private windows hold, and never reach the disk', async () => {
    await rules.addException('secret.example.com', true);
    expect((await rules.now()).effective.exceptions).toEqual(['secret.example.com']);
    expect((await rules.now()).user.exceptions).toEqual([]);
    expect(JSON.stringify([...local.values])).not.toContain('secret');
    await rules.change({ exceptions: ['secret2.example.com'] }, true);
    expect(JSON.stringify([...local.values])).not.toContain('secret');
  });

  test('what is no hostname is listed', async () => {
    expect(await rules.addException('not a host', false)).toMatchObject([{ key: 'exceptions' }]);
    expect(await rules.removeException('')).toMatchObject([{ key: 'exceptions' }]);
  });

  test('are refused, ignored and kept while the administrator forbids them', async () => {
    await rules.addException('example.com', false);
    await rules.setPolicy({ allowExceptions: false });
    expect(await rules.addException('example.org', false)).toHaveLength(1);
    expect(await rules.change({ exceptions: ['example.org'] }, false)).toHaveLength(1);
    expect(await rules.addException('example.org', true)).toHaveLength(1);
    expect((await rules.now()).effective.exceptions).toEqual([]);
    await rules.setPolicy({});
    expect((await rules.now()).effective.exceptions).toEqual(['example.com']);
  });
});

describe('session hosts', () => {
  test('are kept once each, and count for nothing while the administrator forbids them', async () => {
    await rules.addSessionHost('example.com');
    await rules.addSessionHost('example.com');
    expect((await rules.now()).sessionHosts).toEqual(['example.com']);
    await rules.setPolicy({ allowContinue: false });
    expect((await rules.now()).sessionHosts).toEqual([]);
  });
});

describe('policy', () => {
  test('acts from the copy in storage', async () => {
    local.values.set('policy', { mode: 'warn', blockList: ['example.com'], nonsense: 1 });
    const { effective, policyProblems } = await rules.now();
    expect(effective).toMatchObject({ mode: 'warn', blockList: ['example.com'] });
    expect(policyProblems).toEqual([{ key: 'nonsense', problem: 'there is no such key' }]);
  });

  test('a refresh tells whether anything changed, and writes only then', async () => {
    expect(await refreshPolicy(rules, async () => ({ mode: 'off' }))).toBe(true);
    const { writes } = local;
    expect(await refreshPolicy(rules, async () => ({ mode: 'off' }))).toBe(false);
    expect(local.writes).toBe(writes);
  });

  test('a browser that says there is none clears the copy; any other failure leaves it', async () => {
    await rules.setPolicy({ mode: 'off' });
    await refreshPolicy(rules, () => Promise.reject(new Error('disk on fire')));
    expect((await rules.now()).effective.mode).toBe('off');
    await refreshPolicy(rules, () => Promise.reject(new Error('Managed storage manifest not found')));
    expect((await rules.now()).effective.mode).toBe('block');
  });
});

describe('consent to send hostnames', () => {
  const lookup = async () => (await rules.now()).user.lookup;

  test('is given to one endpoint', async () => {
    await rules.change({ endpointUrl: 'https://one.example.com', lookup: 'hostname' }, false);
    await rules.change({ endpointUrl: 'https://one.example.com/' }, false);
    expect(await lookup()).toBe('hostname');
    await rules.change({ endpointUrl: 'https://two.example.com' }, false);
    expect(await lookup()).toBe('private');
    await rules.change({ endpointUrl: 'https://three.example.com', lookup: 'hostname' }, false);
    expect(await lookup()).toBe('hostname');
    await rules.change({ endpointUrl: null }, false);
    expect(await lookup()).toBe('private');
  });
});

test('a private window puts no name on the list of those never asked about', async () => {
  const problems = await rules.change({ lookupDenyList: ['secret.example.com'], mode: 'warn' }, true);
  expect(problems.map(({ key }) => key)).toEqual(['lookupDenyList']);
  expect((await rules.now()).user).toMatchObject({ lookupDenyList: [], mode: 'warn' });
});

test('a change elsewhere is seen, and only where it matters', async () => {
  expect((await rules.now()).effective.mode).toBe('block');
  local.values.set('settings', { version: 1, values: { mode: 'warn' } });
  expect(rules.storageChanged('local', ['unrelated'])).toBe(false);
  expect(rules.storageChanged('session', ['tab:5'])).toBe(false);
  expect((await rules.now()).effective.mode).toBe('block');
  expect(rules.storageChanged('local', ['settings'])).toBe(true);
  expect((await rules.now()).effective.mode).toBe('warn');
});

test('unreadable storage gives the defaults and the problem, and is not overwritten by reading', async () => {
  local.values.set('settings', 'garbage');
  const { user, userProblems } = await rules.now();
  expect(user.mode).toBe('block');
  expect(userProblems).toHaveLength(1);
  expect(local.writes).toBe(0);
});
