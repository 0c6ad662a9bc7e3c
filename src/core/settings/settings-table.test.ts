import { describe, expect, expectTypeOf, test } from 'vitest';
import { checkValue } from './check-value.ts';
import type { EffectiveSettings } from './effective-settings.ts';
import type { PolicyValues } from './policy.ts';
import { effectiveKeys, policyKeys, settingKeys, settingOf, userKeys } from './setting-keys.ts';
import type { UserSettings } from './user-settings.ts';

describe.each(settingKeys)('%s', (key) => {
  const setting = settingOf(key);
  const problemsOf = (value: unknown): string[] => {
    const problems: string[] = [];
    checkValue(setting, value, (problem) => problems.push(problem));
    return problems;
  };

  test('has a default of its own type, or none', () => {
    if (setting.default !== null) expect(problemsOf(setting.default)).toEqual([]);
  });

  test('has a valid example that differs from the default', () => {
    expect(problemsOf(setting.example)).toEqual([]);
    expect(setting.example).not.toEqual(setting.default);
  });

  test('has a title and a description in whole sentences', () => {
    expect(setting.title).toMatch(/^[A-Z].*[^.]$/);
    expect(setting.description).toMatch(/^[A-Z].*\.$/);
  });

  test('needs only settings that do not need others', () => {
    if (setting.needs !== undefined) expect(settingOf(setting.needs).needs).toBeUndefined();
  });

  test('can be set by someone', () => {
    expect([...policyKeys, ...userKeys, 'endpointKey']).toContain(key);
  });
});

test('a secret is in no group of settings that pages may see', () => {
  expect(settingKeys.filter((key) => settingOf(key).type === 'secret')).toEqual(['endpointKey']);
  expect(effectiveKeys).not.toContain('endpointKey');
  expect(userKeys).not.toContain('endpointKey');
});

test('the types follow from the table', () => {
  expectTypeOf<EffectiveSettings['mode']>().toEqualTypeOf<'off' | 'warn' | 'block'>();
  expectTypeOf<EffectiveSettings['suspiciousPercent']>().toEqualTypeOf<number | null>();
  expectTypeOf<EffectiveSettings['allowContinue']>().toEqualTypeOf<boolean>();
  expectTypeOf<EffectiveSettings>().not.toHaveProperty('endpointKey');
  expectTypeOf<UserSettings['lookup']>().toEqualTypeOf<'off' | 'private' | 'hostname'>();
  expectTypeOf<UserSettings['lookupDenyList']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<UserSettings>().not.toHaveProperty('allowList');
  expectTypeOf<PolicyValues['endpointUrl']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<PolicyValues>().not.toHaveProperty('exceptions');
});
