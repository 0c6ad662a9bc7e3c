import type { PolicyValues } from './policy.ts';
import {
  type EffectiveKey,
  effectiveKeys,
  isPolicyKey,
  isUserKey,
  type PolicyKey,
  type SettingKey,
  type SettingValue,
  settingOf,
} from './setting-keys.ts';
import type { UserSettings } from './user-settings.ts';

type EffectiveValues = { readonly [Key in EffectiveKey]: SettingValue<Key> };

/** The settings that apply: immutable plain data that can be sent to pages. */
export interface EffectiveSettings extends EffectiveValues {
  /** What the administrator fixed; the options page shows these settings as managed. */
  readonly managed: readonly PolicyKey[];
}

/**
 * Merges the policy and the user's choices by the rules of the settings table. The user's own values stay stored and
 * apply again once the policy is removed.
 */
export function effectiveSettings(user: UserSettings, policy: PolicyValues): EffectiveSettings {
  const values = Object.fromEntries(effectiveKeys.map((key) => [key, effectiveValue(key, user, policy)]));
  return { ...(values as EffectiveValues), managed: Object.keys(policy).filter(isPolicyKey) };
}

function effectiveValue(key: SettingKey, user: UserSettings, policy: PolicyValues): unknown {
  const { needs, merge, default: fallback } = settingOf(key);
  if (needs !== undefined && !isProvided(effectiveValue(needs, user, policy))) return fallback;

  const fromPolicy = isPolicyKey(key) ? policy[key] : undefined;
  const fromUser = isUserKey(key) ? user[key] : undefined;
  if (merge === 'union') return [...new Set([fromPolicy ?? [], fromUser ?? []].flat())];
  return fromPolicy ?? fromUser ?? fallback;
}

/** Returns true if a setting that another one needs is switched on or has a value. */
function isProvided(value: unknown): boolean {
  return value !== null && value !== false;
}
