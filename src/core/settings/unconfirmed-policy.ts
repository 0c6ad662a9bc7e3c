import type { PolicyValues } from './policy.ts';
import { choicesOf } from './setting.ts';
import { settingsTable } from './settings-table.ts';
import type { UserSettings } from './user-settings.ts';

/**
 * Returns the part of a policy that applies while only a copy from the disk vouches for it. Lists and locks hold. The
 * copy cannot weaken the user's mode or thresholds, and it sends nothing: look-ups wait for the browser's answer.
 */
export function unconfirmedPolicy(copy: PolicyValues, user: UserSettings): PolicyValues {
  const { mode, suspiciousPercent, dangerousPercent, lookup, endpointUrl, endpointKey, ...rest } = copy;
  const { lookupInPrivateWindows, noticeFirstVisits, noticeSecretFields, protectOwnSites, ...lists } = rest;
  return {
    ...lists,
    ...(mode !== undefined && strictness(mode) >= strictness(user.mode) && { mode }),
    ...(isStricter(suspiciousPercent, user.suspiciousPercent) && { suspiciousPercent }),
    ...(isStricter(dangerousPercent, user.dangerousPercent) && { dangerousPercent }),
    // Otherwise the user's own look-up would apply, which the administrator may have forbidden.
    ...([lookup, endpointUrl, endpointKey].some((value) => value !== undefined) && { lookup: 'off' }),
    ...(lookupInPrivateWindows === false && { lookupInPrivateWindows }),
    ...(noticeFirstVisits === true && { noticeFirstVisits }),
    ...(noticeSecretFields === true && { noticeSecretFields }),
    ...(protectOwnSites === true && { protectOwnSites }),
  };
}

function strictness(mode: UserSettings['mode']): number {
  return choicesOf(settingsTable.mode).indexOf(mode);
}

/** Without a threshold of the user's own, the model's applies, which is not known here. */
function isStricter(percent: number | undefined, own: number | null): percent is number {
  return percent !== undefined && own !== null && percent <= own;
}
