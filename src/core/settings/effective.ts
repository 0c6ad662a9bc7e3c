import type { PolicyKey, PolicyValues } from './policy-keys.ts';
import type { UserSettings } from './user-settings.ts';

/** The settings in force: managed policy over the user's choice over the default. */
export interface EffectiveSettings {
  readonly mode: UserSettings['mode'];
  readonly suspiciousPercent: number | null;
  readonly dangerousPercent: number | null;
  readonly exceptions: readonly string[];
  readonly allowList: readonly string[];
  readonly blockList: readonly string[];
  readonly allowExceptions: boolean;
  readonly allowContinue: boolean;
  /** What the administrator fixed; the options page shows these as managed. */
  readonly managed: readonly PolicyKey[];
}

/** Lays policy over the user's settings. The user's own values are kept and return when the policy goes. */
export function effectiveSettings(user: UserSettings, policy: PolicyValues): EffectiveSettings {
  const allowExceptions = policy.allowExceptions ?? true;
  return {
    mode: policy.mode ?? user.mode,
    suspiciousPercent: policy.suspiciousPercent ?? user.suspiciousPercent,
    dangerousPercent: policy.dangerousPercent ?? user.dangerousPercent,
    exceptions: allowExceptions ? user.exceptions : [],
    allowList: policy.allowList ?? [],
    blockList: policy.blockList ?? [],
    allowExceptions,
    allowContinue: policy.allowContinue ?? true,
    managed: Object.keys(policy) as PolicyKey[],
  };
}
