import { expect, test } from 'vitest';
import { effectiveSettings } from './effective-settings.ts';
import { effectiveKeys, settingOf } from './setting-keys.ts';
import { defaultUserSettings } from './user-settings.ts';

const user = { ...defaultUserSettings, lookup: 'private', endpointUrl: 'https://mine.example.com' } as const;

test('without a policy or a choice, every setting has its default', () => {
  const expected = Object.fromEntries(effectiveKeys.map((key) => [key, settingOf(key).default]));
  expect(effectiveSettings(defaultUserSettings, {})).toEqual({ ...expected, managed: [] });
});

test('nothing is looked up without an endpoint', () => {
  expect(effectiveSettings({ ...defaultUserSettings, lookup: 'hostname' }, {}).lookup).toBe('off');
  expect(effectiveSettings(defaultUserSettings, { lookup: 'hostname' }).lookup).toBe('off');
});

test('the policy overrides the user, and both deny lists apply', () => {
  const policy = {
    endpointUrl: 'https://ours.example.com',
    lookup: 'hostname',
    lookupDenyList: ['a.example.com', 'b.example.com'],
    lookupBudgetMs: 700,
  } as const;
  expect(effectiveSettings({ ...user, lookupDenyList: ['b.example.com', 'c.example.com'] }, policy)).toMatchObject({
    endpointUrl: 'https://ours.example.com',
    lookup: 'hostname',
    lookupDenyList: ['a.example.com', 'b.example.com', 'c.example.com'],
    lookupBudgetMs: 700,
    managed: ['endpointUrl', 'lookup', 'lookupDenyList', 'lookupBudgetMs'],
  });
  expect(effectiveSettings(user, { lookup: 'off' }).lookup).toBe('off');
});

test('exceptions apply only while the policy allows them', () => {
  const trusting = { ...user, exceptions: ['shop.example.com'] };
  expect(effectiveSettings(trusting, { allowExceptions: true }).exceptions).toEqual(['shop.example.com']);
  expect(effectiveSettings(trusting, { allowExceptions: false }).exceptions).toEqual([]);
});

test('the effective settings are plain data that can be sent to pages, without the key', () => {
  const settings = effectiveSettings(user, { endpointKey: 'secret-1', blockList: ['bad.example'] });
  const text = JSON.stringify(settings);
  expect(JSON.parse(text)).toEqual(settings);
  expect(text).not.toContain('secret-1');
});
