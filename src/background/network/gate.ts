import type { NetworkRule, RuleSet } from '../../platform/network-rules.ts';
import { gateRules } from './rule-layout.ts';

/**
 * Installs or removes the download gate of normal windows. Its rules are on the disk, so that they apply before the
 * background has started. They name no host.
 *
 * @param rules null if the browser has no rules that can depend on response headers
 */
export async function syncGate(rules: RuleSet | null, isWanted: boolean): Promise<void> {
  if (rules === null) return;
  const stored = await rules.read();
  const wanted = isWanted ? gateRules('normal', null) : [];
  if (sameRules(stored, wanted)) return;
  await rules.change({ removeRuleIds: stored.map(({ id }) => id), addRules: wanted });
}

/** Compares without regard to the order of keys and to defaults that the browser adds. */
function sameRules(stored: readonly NetworkRule[], wanted: readonly NetworkRule[]): boolean {
  if (stored.length !== wanted.length) return false;
  return wanted.every((rule) => {
    const other = stored.find(({ id }) => id === rule.id);
    return other !== undefined && includes(other, rule);
  });
}

function includes(stored: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return stored === wanted;
  if (typeof stored !== 'object' || stored === null) return false;
  return Object.entries(wanted).every(([key, value]) => includes((stored as Record<string, unknown>)[key], value));
}
