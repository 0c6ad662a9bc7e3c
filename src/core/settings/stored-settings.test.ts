import { describe, expect, test } from 'vitest';
import {
  addException,
  changeStoredSettings,
  currentVersion,
  emptyStoredSettings,
  parseStoredSettings,
  parseUserSettings,
  removeException,
} from './stored-settings.ts';
import { defaultUserSettings } from './user-settings.ts';

describe('parseStoredSettings', () => {
  test('empty storage gives the defaults', () => {
    expect(parseUserSettings(undefined)).toEqual({ settings: defaultUserSettings, problems: [] });
  });

  test('values without a version are version 0 and are migrated', () => {
    expect(parseStoredSettings({ mode: 'warn' })).toEqual({
      stored: { version: currentVersion, values: { mode: 'warn' } },
      problems: [],
    });
  });

  test('data of a newer version is kept, and the known values of it apply', () => {
    const raw = { version: currentVersion + 1, values: { mode: 'off', invented: 1 } };
    expect(parseStoredSettings(raw).stored).toEqual(raw);
    expect(parseUserSettings(raw).settings.mode).toBe('off');
    expect(parseUserSettings(raw).problems).toEqual([{ key: 'invented', problem: 'there is no such key' }]);
  });

  test.each([['text'], [[]], [{ version: -1, values: {} }], [{ version: 1.5, values: {} }], [{ version: 1 }], [null]])(
    '%j is not in the stored form, which is reported',
    (raw) => {
      const { stored, problems } = parseStoredSettings(raw);
      expect(stored).toEqual(emptyStoredSettings);
      expect(problems).toHaveLength(1);
    },
  );
});

describe('changeStoredSettings', () => {
  test('an invalid value changes nothing and is reported, and the other changes apply', () => {
    const stored = { version: 1, values: { mode: 'block' } };
    const changed = changeStoredSettings(stored, { mode: 'loud', suspiciousPercent: 40 });
    expect(changed.stored.values).toEqual({ mode: 'block', suspiciousPercent: 40 });
    expect(changed.problems.map(({ key }) => key)).toEqual(['mode']);
  });

  test('an invalid stored value stays until its setting is changed', () => {
    const stored = { version: 1, values: { mode: 'loud', later: true } };
    const other = changeStoredSettings(stored, { dangerousPercent: 90 });
    expect(other.stored.values).toEqual({ mode: 'loud', later: true, dangerousPercent: 90 });
    expect(changeStoredSettings(other.stored, { mode: 'warn' }).stored.values).toMatchObject({
      mode: 'warn',
      later: true,
    });
  });
});

describe('exceptions', () => {
  test('an entry is added only once, in whatever spelling it is stored', () => {
    const once = addException(emptyStoredSettings, 'example.com');
    expect(
      addException({ ...once, values: { exceptions: ['Example.COM.'] } }, 'example.com').values.exceptions,
    ).toEqual(['Example.COM.']);
    expect(addException(once, 'example.com')).toBe(once);
  });

  test('removing an entry keeps invalid entries', () => {
    const stored = { version: 1, values: { exceptions: ['EXAMPLE.com', 7, 'other.org'] } };
    expect(removeException(stored, 'example.com').values.exceptions).toEqual([7, 'other.org']);
  });
});
