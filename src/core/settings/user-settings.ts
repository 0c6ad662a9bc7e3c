import { checkSettings, type SettingProblem } from './check-settings.ts';
import { isUserKey, type SettingValue, settingOf, type UserKey, userKeys } from './setting-keys.ts';

/** What the user chose, or the default. */
export type UserSettings = { readonly [Key in UserKey]: SettingValue<Key> };

export const defaultUserSettings = Object.fromEntries(
  userKeys.map((key) => [key, settingOf(key).default]),
) as UserSettings;

/** Validates stored values. An invalid value is reported as a problem, and its default applies. */
export function validateUserSettings(raw: unknown): { settings: UserSettings; problems: SettingProblem[] } {
  if (raw === undefined) return { settings: defaultUserSettings, problems: [] };
  const { values, problems } = checkSettings(raw, isUserKey, true);
  return { settings: { ...defaultUserSettings, ...(values as Partial<UserSettings>) }, problems };
}
