import { isRecord } from '../base/guards.ts';
import { checkValue, describeValue } from './check-value.ts';
import { type SettingKey, settingOf } from './setting-keys.ts';

/** A value from policy, storage or a page that is not valid for its setting. */
export interface SettingProblem {
  /** The key of the setting, or an empty string if the problem concerns the data as a whole. */
  readonly key: string;
  /** What was expected and what was found: one English sentence without a full stop. */
  readonly problem: string;
}

/**
 * Checks unknown data value by value, so that an invalid value or list entry affects no other. Unknown keys are
 * problems too: nothing is dropped silently.
 *
 * @param isAllowed accepts the keys that may occur
 * @param allowNull whether null is valid for a setting whose default is null
 * @returns the valid values, each of the type of its setting
 */
export function checkSettings(
  raw: unknown,
  isAllowed: (key: string) => key is SettingKey,
  allowNull: boolean,
): { values: Readonly<Partial<Record<SettingKey, unknown>>>; problems: SettingProblem[] } {
  if (!isRecord(raw)) {
    return { values: {}, problems: [{ key: '', problem: `expected an object, found ${describeValue(raw)}` }] };
  }
  const problems: SettingProblem[] = [];
  const values: Partial<Record<SettingKey, unknown>> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (!isAllowed(key)) problems.push({ key, problem: 'there is no such key' });
    else if (allowNull && value === null && settingOf(key).default === null) values[key] = null;
    else {
      const checked = checkValue(settingOf(key), value, (problem) => problems.push({ key, problem }));
      if (checked !== undefined) values[key] = checked;
    }
  }
  return { values, problems };
}
