import { isRecord } from '../base/guards.ts';
import { canonicalEntry } from './canonical-entry.ts';
import type { SettingProblem } from './check-settings.ts';
import { describeValue } from './check-value.ts';
import { type UserSettings, validateUserSettings } from './user-settings.ts';

/** Turns the values of one version into those of the next; entry 0 makes version 1. Only ever append. */
const migrations: readonly ((values: Values) => Values)[] = [
  // Version 0 is a bare object of values, as a person or a script may have written it; `parseStoredSettings` has unpacked it.
  (values) => values,
];

type Values = Readonly<Record<string, unknown>>;

export const currentVersion = migrations.length;

/**
 * What storage holds. `values` is raw: a value that does not fit, or that a newer version wrote, stays as it is until the
 * user changes that key, so that going back and forth between versions loses nothing.
 */
export interface StoredSettings {
  readonly version: number;
  readonly values: Values;
}

export const emptyStoredSettings: StoredSettings = { version: currentVersion, values: {} };

/** Brings what storage gave to the current version; text that is no settings at all gives none, with the problem. */
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
  const migrated = migrations.slice(version).reduce<Values>((old, migrate) => migrate(old), values);
  return { stored: { version: Math.max(version, currentVersion), values: migrated }, problems: [] };
}

/** Reads the settings and everything about them that does not fit. */
export function parseUserSettings(raw: unknown): { settings: UserSettings; problems: SettingProblem[] } {
  const { stored, problems } = parseStoredSettings(raw);
  const checked = validateUserSettings(stored.values);
  return { settings: checked.settings, problems: [...problems, ...checked.problems] };
}

/** Applies those of `changes` that fit; each other is listed and changes nothing. */
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

/** Adds an entry (canonical) to the exceptions. Entries that cannot be read stay where they are. */
export function addException(stored: StoredSettings, entry: string): StoredSettings {
  const list = rawExceptions(stored);
  return list.some((item) => isEntry(item, entry)) ? stored : withExceptions(stored, [...list, entry]);
}

/** Removes every spelling of an entry (canonical) from the exceptions. */
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
