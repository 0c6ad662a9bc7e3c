import type { Setting, ValueOf } from './setting.ts';
import { settingsTable } from './settings-table.ts';

type Table = typeof settingsTable;

export type SettingKey = keyof Table;

type KeysWith<Properties> = {
  [Key in SettingKey]: Table[Key] extends Properties ? Key : never;
}[SettingKey];

/** Settings that an administrator can fix by policy. */
export type PolicyKey = KeysWith<{ setBy: 'administrator' | 'both' }>;

/** Settings that pages may see. */
export type EffectiveKey = Exclude<SettingKey, KeysWith<{ type: 'secret' }>>;

/** Settings that the user can change and that are stored together. */
export type UserKey = Extract<EffectiveKey, KeysWith<{ setBy: 'user' | 'both' }>>;

/** The type of a setting's values; with null if that is the default. */
export type SettingValue<Key extends SettingKey> = ValueOf<Table[Key]> | Extract<Table[Key]['default'], null>;

// This type also checks that `needs` names a setting.
const settings: Readonly<Record<SettingKey, Setting<SettingKey>>> = settingsTable;

/** Returns the entry of the table, for code that handles every setting alike. */
export function settingOf(key: SettingKey): Setting<SettingKey> {
  return settings[key];
}

export const settingKeys = Object.keys(settings).filter(isSettingKey);
export const policyKeys = settingKeys.filter(isPolicyKey);
export const effectiveKeys = settingKeys.filter(isEffectiveKey);
export const userKeys = settingKeys.filter(isUserKey);

export function isPolicyKey(key: string): key is PolicyKey {
  return isSettingKey(key) && settings[key].setBy !== 'user';
}

export function isUserKey(key: string): key is UserKey {
  return isEffectiveKey(key) && settings[key].setBy !== 'administrator';
}

function isEffectiveKey(key: string): key is EffectiveKey {
  return isSettingKey(key) && settings[key].type !== 'secret';
}

function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settings, key);
}
