import type { PolicyKey, PolicyValues } from './policy.ts';
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
  /** What the endpoint is asked; `off` without an endpoint. */
  readonly lookup: UserSettings['lookup'];
  readonly endpointUrl: string | null;
  readonly lookupDenyList: readonly string[];
  readonly lookupInPrivateWindows: boolean;
  /** Time for one look-up in ms. */
  readonly lookupBudgetMs: number;
  /** What the administrator fixed; the options page shows these as managed. */
  readonly managed: readonly PolicyKey[];
}

export const defaultBudgetMs = 1500;

/** Lays policy over the user's settings. The user's own values are kept and return when the policy goes. */
export function effectiveSettings(user: UserSettings, policy: PolicyValues): EffectiveSettings {
  const allowExceptions = policy.allowExceptions ?? true;
  const endpointUrl = policy.endpointUrl ?? user.endpointUrl;
  return {
    mode: policy.mode ?? user.mode,
    suspiciousPercent: policy.suspiciousPercent ?? user.suspiciousPercent,
    dangerousPercent: policy.dangerousPercent ?? user.dangerousPercent,
    exceptions: allowExceptions ? user.exceptions : [],
    allowList: policy.allowList ?? [],
    blockList: policy.blockList ?? [],
    allowExceptions,
    allowContinue: policy.allowContinue ?? true,
    lookup: endpointUrl === null ? 'off' : (policy.lookup ?? user.lookup),
    endpointUrl,
    lookupDenyList: [...new Set([...(policy.lookupDenyList ?? []), ...user.lookupDenyList])],
    lookupInPrivateWindows: policy.lookupInPrivateWindows ?? user.lookupInPrivateWindows,
    lookupBudgetMs: policy.lookupBudgetMs ?? defaultBudgetMs,
    managed: Object.keys(policy) as PolicyKey[],
  };
}
