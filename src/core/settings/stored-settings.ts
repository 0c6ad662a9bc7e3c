import { isRecord } from '../base/guards.ts';
import { canonicalEntry } from './canonical-entry.ts';
import type { SettingProblem } from './check-settings.ts';
import { describeValue } from './check-value.ts';
import { type UserSettings, validateUserSettings } from './user-settings.ts';

/** Each entry turns the values of one version into those of the next; entry 0 creates version 1. Only append to it. */
const migrations: readonly ((values: Values) => Values)[] = [
  // Version 0 is an object of values without a version, as a person or a script may write it.
  (values) => values,
];

type Values = Readonly<Record<string, unknown>>;

export const currentVersion = migrations.length;

/**
 * The stored form. `values` is raw: a value that is invalid, or that a newer version wrote, stays as it is until the
 * user changes that setting. Switching between versions of the extension therefore loses nothing.
 */
export interface StoredSettings {
  readonly version: number;
  readonly values: Values;
}

export const emptyStoredSettings: StoredSettings = { version: currentVersion, values: {} };

/** Parses stored data and migrates it to the current version. Data of another form gives no values and one problem. */
export function parseStoredSettings(raw: unknown): { stored: StoredSettings; problems: SettingProblem[] } {
  if (raw === undefined) return { stored: emptyStoredSettings, problems: [] };
  if (!isRecord(raw)) {
    return {
      stored: emptyStoredSettings,
      problems: [{ key: '', problem: `expected an object, found ${describeValue(raw)}` }],
    };
  }
  const { version, values } = 'version' in raw ? raw : { version: 0, values: raw };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0 || !isRecord(values)) {
    const problem = `expected a version and values, found ${describeValue(raw)}`;
    return { stored: emptyStoredSettings, problems: [{ key: '', problem }] };
  }
  const migrated = migrations.slice(version).reduce<Values>((older, migrate) => migrate(older), values);
  return { stored: { version: Math.max(version, currentVersion), values: migrated }, problems: [] };
}

/** Parses stored data into the user's settings, with every problem that was found. */
export function parseUserSettings(raw: unknown): { settings: UserSettings; problems: SettingProblem[] } {
  const { stored, problems } = parseStoredSettings(raw);
  const checked = validateUserSettings(stored.values);
  return { settings: checked.settings, problems: [...problems, ...checked.problems] };
}

/** Applies the changes that are valid. The others change nothing and are returned as problems. */
export function changeStoredSettings(
  stored: StoredSettings,
  changes: Values,
): { stored: StoredSettings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = { ...stored.values };
  for (const [key, value] of Object.entries(changes)) {
    const checked = validateUserSettings({ [key]: value });
    problems.push(...checked.problems);
    if (checked.problems.length === 0) values[key] = checked.settings[key as keyof UserSettings];
  }
  return { stored: { ...stored, values }, problems };
}

/** Adds an entry (canonical) to the exceptions. Invalid entries stay stored. */
export function addException(stored: StoredSettings, entry: string): StoredSettings {
  const list = rawExceptions(stored);
  return list.some((item) => isEntry(item, entry)) ? stored : withExceptions(stored, [...list, entry]);
}

/** Removes an entry (canonical) from the exceptions, in every spelling. */
export function removeException(stored: StoredSettings, entry: string): StoredSettings {
  return withExceptions(
    stored,
    rawExceptions(stored).filter((item) => !isEntry(item, entry)),
  );
}

function withExceptions({ version, values }: StoredSettings, exceptions: readonly unknown[]): StoredSettings {
  return { version, values: { ...values, exceptions } };
}

function rawExceptions({ values }: StoredSettings): readonly unknown[] {
  return Array.isArray(values.exceptions) ? values.exceptions : [];
}

function isEntry(item: unknown, entry: string): boolean {
  return typeof item === 'string' && canonicalEntry(item) === entry;
}
