import { expect, test } from 'vitest';
import type { PolicyValues } from './policy.ts';
import { unconfirmedPolicy } from './unconfirmed-policy.ts';
import { defaultUserSettings, type UserSettings } from './user-settings.ts';

const applied = (copy: PolicyValues, own: Partial<UserSettings> = {}) =>
  unconfirmedPolicy(copy, { ...defaultUserSettings, ...own });

test('lists and locks hold at once', () => {
  const copy: PolicyValues = {
    blockList: ['malware.example.com'],
    allowList: ['example.com'],
    lookupDenyList: ['bank.example.com'],
    allowExceptions: false,
    allowContinue: false,
    lookupInPrivateWindows: false,
  };
  expect(applied(copy)).toEqual(copy);
});

test('the mode holds only if it is at least as strict as the choice of the user', () => {
  expect(applied({ mode: 'off' })).toEqual({});
  expect(applied({ mode: 'warn' })).toEqual({});
  expect(applied({ mode: 'block' }, { mode: 'off' })).toEqual({ mode: 'block' });
  expect(applied({ mode: 'warn' }, { mode: 'warn' })).toEqual({ mode: 'warn' });
});

test('a threshold holds only if it warns at least as often as that of the user', () => {
  expect(applied({ dangerousPercent: 100, suspiciousPercent: 100 })).toEqual({});
  const own = { dangerousPercent: 90, suspiciousPercent: 60 };
  expect(applied({ dangerousPercent: 100, suspiciousPercent: 100 }, own)).toEqual({});
  expect(applied({ dangerousPercent: 80, suspiciousPercent: 60 }, own)).toEqual({
    dangerousPercent: 80,
    suspiciousPercent: 60,
  });
});

test('nothing is looked up, neither as the copy says nor as the user chose', () => {
  const endpointUrl = 'https://evil.example.com';
  expect(applied({ lookup: 'hostname', endpointUrl, endpointKey: 'k', lookupInPrivateWindows: true })).toEqual({
    lookup: 'off',
  });
  expect(applied({ lookup: 'off' })).toEqual({ lookup: 'off' });
  expect(applied({ endpointUrl })).toEqual({ lookup: 'off' });
  expect(applied({})).toEqual({});
});
