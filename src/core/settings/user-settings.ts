import { checkHosts, describe, isPercent, isRecord, policyKeys, type SettingProblem } from './policy-keys.ts';

/** The user's own settings and their defaults; this object is the type. */
export const defaults = {
  mode: 'block' as (typeof policyKeys.mode.values)[number],
  /** Integer percent, or null for the threshold that the model brings. */
  suspiciousPercent: null as number | null,
  dangerousPercent: null as number | null,
  /** Sites the user trusts, canonical; an entry covers everything under it. */
  exceptions: [] as readonly string[],
};

export type UserSettings = Readonly<typeof defaults>;

/**
 * Reads what storage holds: each value that fits is taken, each other falls back to its default and is listed.
 * Unknown keys are listed too, so that nothing is dropped in silence.
 */
export function validateUserSettings(raw: unknown): { settings: UserSettings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  if (raw === undefined) return { settings: defaults, problems };
  if (!isRecord(raw)) {
    return { settings: defaults, problems: [{ key: '', problem: `expected an object, found ${describe(raw)}` }] };
  }
  const settings = { ...defaults };
  for (const [key, value] of Object.entries(raw)) {
    const report = (problem: string): void => void problems.push({ key, problem });
    if (key === 'mode') {
      const mode = policyKeys.mode.values.find((known) => known === value);
      if (mode === undefined) report(`expected one of ${policyKeys.mode.values.join(', ')}, found ${describe(value)}`);
      else settings.mode = mode;
    } else if (key === 'suspiciousPercent' || key === 'dangerousPercent') {
      if (value === null || isPercent(value)) settings[key] = value;
      else report(`expected a whole number from 0 to 100 or null, found ${describe(value)}`);
    } else if (key === 'exceptions') {
      settings.exceptions = checkHosts(value, report) ?? defaults.exceptions;
    } else report('there is no such key');
  }
  return { settings, problems };
}
