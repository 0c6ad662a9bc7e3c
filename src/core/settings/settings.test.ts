import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEndpoint } from './canonical-endpoint.ts';
import { effectiveSettings } from './effective-settings.ts';
import { validatePolicy } from './policy.ts';
import { defaultUserSettings, validateUserSettings } from './user-settings.ts';

describe('canonicalEndpoint', () => {
  test.each([
    ['https://intel.example.com', 'https://intel.example.com'],
    [' https://Intel.Example.com:443/ ', 'https://intel.example.com'],
    ['https://abc.execute-api.example.com/prod//', 'https://abc.execute-api.example.com/prod'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['http://localhost:8787/x', 'http://localhost:8787/x'],
    ['http://0x7f.1:80', 'http://127.0.0.1'],
  ])('%s is %s', (text, expected) => {
    expect(canonicalEndpoint(text)).toBe(expected);
  });

  test.each([
    '',
    'intel.example.com',
    'http://intel.example.com',
    'http://127.0.0.1.example.com',
    'http://192.168.0.5:8787',
    'http://[::1]:8787',
    'https://user@intel.example.com',
    'https://:key@intel.example.com',
    'https://intel.example.com/?key=1',
    'https://intel.example.com/?',
    'https://intel.example.com/#x',
    'ftp://intel.example.com',
    'javascript:alert(1)',
    'data:text/plain,x',
    `https://${'a'.repeat(600)}.example.com`,
  ])('%j is none', (text) => {
    expect(canonicalEndpoint(text)).toBeNull();
  });

  test('what it gives is its own canonical form, and leads nowhere but there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (text) => {
        const endpoint = canonicalEndpoint(text);
        if (endpoint === null) return;
        expect(canonicalEndpoint(endpoint)).toBe(endpoint);
        expect(new URL(`${endpoint}/v1/evidence/0000`).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

describe('policy', () => {
  test('values of every kind are taken, and each that does not fit is listed by itself', () => {
    const { values, problems } = validatePolicy({
      lookup: 'private',
      endpointUrl: 'https://Intel.example.com/',
      endpointKey: 'k-1',
      lookupDenyList: ['*.bank.example.com', 'no host'],
      lookupInPrivateWindows: true,
      lookupBudgetMs: 10,
      suspiciousPercent: 'half',
    });
    expect(values).toEqual({
      lookup: 'private',
      endpointUrl: 'https://intel.example.com',
      endpointKey: 'k-1',
      lookupDenyList: ['bank.example.com'],
      lookupInPrivateWindows: true,
    });
    expect(problems.map(({ key }) => key)).toEqual(['lookupDenyList', 'lookupBudgetMs', 'suspiciousPercent']);
  });

  test('a key that does not fit is not repeated in the problem', () => {
    const { problems } = validatePolicy({ endpointKey: 'two words' });
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('two words');
  });
});

describe('effectiveSettings', () => {
  const user = { ...defaultUserSettings, lookup: 'private', endpointUrl: 'https://mine.example.com' } as const;

  test('nothing is looked up by default, nor without an endpoint', () => {
    expect(effectiveSettings(defaultUserSettings, {})).toMatchObject({ lookup: 'off', lookupInPrivateWindows: false });
    expect(effectiveSettings({ ...defaultUserSettings, lookup: 'hostname' }, {}).lookup).toBe('off');
    expect(effectiveSettings(defaultUserSettings, { lookup: 'hostname' }).lookup).toBe('off');
  });

  test('policy comes before the user, and both deny lists hold', () => {
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
    });
    expect(effectiveSettings(user, { lookup: 'off' }).lookup).toBe('off');
  });

  test('the key is in no settings that a page could see', () => {
    expect(JSON.stringify(effectiveSettings(user, { endpointKey: 'secret-1' }))).not.toContain('secret-1');
  });
});

describe('validateUserSettings', () => {
  test('every default is valid', () => {
    expect(validateUserSettings(defaultUserSettings)).toEqual({ settings: defaultUserSettings, problems: [] });
  });

  test('null is for what has no value by default', () => {
    const { settings, problems } = validateUserSettings({ endpointUrl: null, suspiciousPercent: null, mode: null });
    expect(settings).toEqual(defaultUserSettings);
    expect(problems.map(({ key }) => key)).toEqual(['mode']);
  });
});
