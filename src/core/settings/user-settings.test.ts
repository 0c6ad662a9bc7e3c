import { expect, test } from 'vitest';
import { defaultUserSettings, validateUserSettings } from './user-settings.ts';

test('every default is valid', () => {
  expect(validateUserSettings(defaultUserSettings)).toEqual({ settings: defaultUserSettings, problems: [] });
});

test('null is valid only for settings without a default value of their own', () => {
  const { settings, problems } = validateUserSettings({ endpointUrl: null, suspiciousPercent: null, mode: null });
  expect(settings).toEqual(defaultUserSettings);
  expect(problems.map(({ key }) => key)).toEqual(['mode']);
});

test('an invalid value falls back to its default and affects no other', () => {
  const { settings, problems } = validateUserSettings({ mode: 'loud', dangerousPercent: 90 });
  expect(settings).toEqual({ ...defaultUserSettings, dangerousPercent: 90 });
  expect(problems).toEqual([{ key: 'mode', problem: 'expected one of off, warn, block, found "loud"' }]);
});
