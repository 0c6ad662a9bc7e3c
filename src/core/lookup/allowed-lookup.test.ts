import { describe, expect, test } from 'vitest';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import { parseHostname } from '../hostname/parse.ts';
import { effectiveSettings } from '../settings/effective-settings.ts';
import type { PolicyValues } from '../settings/policy.ts';
import { defaultUserSettings, type UserSettings } from '../settings/user-settings.ts';
import { decide } from '../verdict/decide.ts';
import { allowedLookup } from './allowed-lookup.ts';
import type { LookupKind } from './report.ts';

const on: Partial<UserSettings> = { lookup: 'private', endpointUrl: 'https://intel.example.com' };

function kindFor(host: string, user: Partial<UserSettings> = {}, policy: PolicyValues = {}): LookupKind | null {
  const settings = effectiveSettings({ ...defaultUserSettings, ...on, ...user }, policy);
  return allowedLookup(decide(parseHostname(host), settings, [], fakeScorer), settings);
}

describe('allowedLookup', () => {
  test('allows what the model is unsure of, in the way that was agreed to', () => {
    expect(kindFor('hmm.com')).toBe('private');
    expect(kindFor('hmm.com', { lookup: 'hostname' })).toBe('hostname');
    expect(kindFor('8.8.8.8')).toBe('private');
    expect(kindFor('[2606:4700::1111]')).toBe('private');
  });

  test.each(['good.com', 'odd.com', 'bad.com'])('refuses %s, of which the model is sure', (host) => {
    expect(kindFor(host)).toBeNull();
  });

  test.each([
    'localhost',
    'printer',
    'hmm.local',
    'hmm.corp',
    'hmm.test',
    'hmm.onion',
    '10.0.0.1',
    '192.168.1.1',
    '[::1]',
    '[fe80::1]',
    'hmm.unknownsuffix',
    'not a host',
  ])('refuses %s, which is not public', (host) => {
    expect(kindFor(host)).toBeNull();
  });

  test.each([
    ['switched off', { lookup: 'off' }, {}],
    ['without an endpoint', { endpointUrl: null }, {}],
    ['in mode off', { mode: 'off' }, {}],
    ['an exception', { exceptions: ['hmm.com'] }, {}],
    ['on the deny list of the user', { lookupDenyList: ['hmm.com'] }, {}],
    ['on that of the administrator', {}, { lookupDenyList: ['hmm.com'] }],
    ['on the block list', {}, { blockList: ['hmm.com'] }],
    ['on the allow list', {}, { allowList: ['hmm.com'] }],
    ['switched off by the administrator', {}, { lookup: 'off' }],
  ] as const)('refuses a name that is %s', (_, user, policy) => {
    expect(kindFor('www.hmm.com', user, policy)).toBeNull();
  });

  test('without a model every name is uncertain, and none is looked up', () => {
    const settings = effectiveSettings({ ...defaultUserSettings, ...on }, {});
    for (const host of ['hmm.com', '8.8.8.8']) {
      expect(allowedLookup(decide(parseHostname(host), settings, [], null), settings)).toBeNull();
    }
  });
});
