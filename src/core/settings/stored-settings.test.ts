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
  test('nothing stored gives the defaults', () => {
    expect(parseUserSettings(undefined)).toEqual({ settings: defaultUserSettings, problems: [] });
  });

  test('values without a version are version 0 and are brought to the current one', () => {
    expect(parseStoredSettings({ mode: 'warn' })).toEqual({
      stored: { version: currentVersion, values: { mode: 'warn' } },
      problems: [],
    });
  });

  test('a newer version stays the newer version, and what is known of it is read', () => {
    const raw = { version: currentVersion + 1, values: { mode: 'off', invented: 1 } };
    expect(parseStoredSettings(raw).stored).toEqual(raw);
    expect(parseUserSettings(raw).settings.mode).toBe('off');
    expect(parseUserSettings(raw).problems).toEqual([{ key: 'invented', problem: 'there is no such key' }]);
  });

  test.each([['text'], [[]], [{ version: -1, values: {} }], [{ version: 1.5, values: {} }], [{ version: 1 }], [null]])(
    '%j is no settings, and is reported',
    (raw) => {
      const { stored, problems } = parseStoredSettings(raw);
      expect(stored).toEqual(emptyStoredSettings);
      expect(problems).toHaveLength(1);
    },
  );
});

describe('changeStored', () => {
  test('a value that does not fit changes nothing and is listed; the others change', () => {
    const stored = { version: 1, values: { mode: 'block' } };
    const changed = changeStoredSettings(stored, { mode: 'loud', suspiciousPercent: 40 });
    expect(changed.stored.values).toEqual({ mode: 'block', suspiciousPercent: 40 });
    expect(changed.problems.map(({ key }) => key)).toEqual(['mode']);
  });

  test('a bad value stays in storage until its key is changed', () => {
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
  test('an entry is added once, whatever its spelling', () => {
    const once = addException(emptyStoredSettings, 'example.com');
    expect(
      addException({ ...once, values: { exceptions: ['Example.COM.'] } }, 'example.com').values.exceptions,
    ).toEqual(['Example.COM.']);
    expect(addException(once, 'example.com')).toBe(once);
  });

  test('removing an entry leaves those that cannot be read', () => {
    const stored = { version: 1, values: { exceptions: ['EXAMPLE.com', 7, 'other.org'] } };
    expect(removeException(stored, 'example.com').values.exceptions).toEqual([7, 'other.org']);
  });
});
