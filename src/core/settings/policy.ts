import { checkSettings, type SettingProblem } from './check-settings.ts';
import type { ValueOf } from './setting.ts';
import { isPolicyKey, type PolicyKey } from './setting-keys.ts';
import type { settingsTable } from './settings-table.ts';

/** Valid values only. A key that the administrator did not set, or set wrongly, is absent. */
export type PolicyValues = { readonly [Key in PolicyKey]?: ValueOf<(typeof settingsTable)[Key]> };

/**
 * Validates what `storage.managed` returned. This does not rely on the schema: Firefox has none, and Chromium drops
 * wrong values silently.
 */
export function validatePolicy(raw: unknown): { values: PolicyValues; problems: SettingProblem[] } {
  const { values, problems } = checkSettings(raw, isPolicyKey, false);
  return { values: values as PolicyValues, problems };
}
