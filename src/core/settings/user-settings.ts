import { isRecord } from '../base/guards.ts';
import { checkValue, describeValue } from './check-value.ts';
import { policyKeys, type SettingProblem } from './policy.ts';

/** The user's own settings and their defaults; this object is the type. */
export const defaultUserSettings = {
  mode: 'block' as (typeof policyKeys.mode.values)[number],
  /** Integer percent, or null for the threshold that the model brings. */
  suspiciousPercent: null as number | null,
  dangerousPercent: null as number | null,
  /** Sites the user trusts, canonical; an entry covers everything under it. */
  exceptions: [] as readonly string[],
  /** What an endpoint is asked about names that the model is unsure of. */
  lookup: 'off' as (typeof policyKeys.lookup.values)[number],
  /** Canonical address of the endpoint, or null. */
  endpointUrl: null as string | null,
  /** Names that the endpoint is never asked about, canonical; an entry covers everything under it. */
  lookupDenyList: [] as readonly string[],
  lookupInPrivateWindows: false,
};

export type UserSettings = Readonly<typeof defaultUserSettings>;

/** What each value must be; null is allowed where it is the default. */
const specs = {
  mode: policyKeys.mode,
  suspiciousPercent: policyKeys.suspiciousPercent,
  dangerousPercent: policyKeys.dangerousPercent,
  exceptions: { type: 'hosts' },
  lookup: policyKeys.lookup,
  endpointUrl: policyKeys.endpointUrl,
  lookupDenyList: policyKeys.lookupDenyList,
  lookupInPrivateWindows: policyKeys.lookupInPrivateWindows,
} as const satisfies Record<keyof UserSettings, object>;

/**
 * Reads what storage holds: each value that fits is taken, each other falls back to its default and is listed.
 * Unknown keys are listed too, so that nothing is dropped in silence.
 */
export function validateUserSettings(raw: unknown): { settings: UserSettings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  if (raw === undefined) return { settings: defaultUserSettings, problems };
  if (!isRecord(raw)) {
    return {
      settings: defaultUserSettings,
      problems: [{ key: '', problem: `expected an object, found ${describeValue(raw)}` }],
    };
  }
  const settings: Record<string, unknown> = { ...defaultUserSettings };
  for (const [key, value] of Object.entries(raw)) {
    if (!isUserKey(key)) problems.push({ key, problem: 'there is no such key' });
    else if (value === null && defaultUserSettings[key] === null) settings[key] = null;
    else
      settings[key] =
        checkValue(specs[key], value, (problem) => problems.push({ key, problem })) ?? defaultUserSettings[key];
  }
  return { settings: settings as UserSettings, problems };
}

function isUserKey(key: string): key is keyof UserSettings {
  return Object.hasOwn(specs, key);
}
