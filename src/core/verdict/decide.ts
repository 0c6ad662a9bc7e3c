import type { DomainName, Hostname } from '../hostname/types.ts';
import type { EffectiveSettings } from '../settings/effective-settings.ts';
import { findCoveringEntry } from '../settings/find-covering-entry.ts';
import { findTrustEntry } from '../settings/find-trust-entry.ts';
import { type Signals, withSignals } from './signals.ts';
import type { Assessment, Explanation, Thresholds, Verdict, VerdictSource } from './types.ts';
import { verdictAt } from './verdict-at.ts';

/** What `decide` needs from a model. `src/core/model` implements it. */
export interface Scorer {
  readonly version: string;
  readonly thresholds: Thresholds;
  explain(name: DomainName): Explanation;
}

/** Used if no model can be read. Nothing is scored then, so these only fill the field. */
const noThresholds: Thresholds = { uncertain: 1, suspicious: 1, dangerous: 1 };

/**
 * Judges one hostname in the order of precedence: policy block list, policy allow list, the user's exceptions,
 * "continue anyway" of this session, the kind of name, the model. Pure: the endpoint's answer is applied afterwards.
 *
 * @param sessionHosts hosts that the user chose to visit despite a warning, until the browser closes
 * @param scorer null if the model could not be read; names that only a model can judge are then `uncertain`
 * @param signals what only this machine knows; they concern only names that the model decides about
 */
export function decide(
  hostname: Hostname,
  settings: EffectiveSettings,
  sessionHosts: readonly string[],
  scorer: Scorer | null,
  signals: Signals | null = null,
): Assessment {
  const byName = scorer !== null && hostname.kind === 'domain' ? scorer.explain(hostname) : null;
  const thresholds = thresholdsFor(settings, scorer?.thresholds ?? noThresholds);
  const combined = byName === null || signals === null ? byName : withSignals(byName, signals, thresholds);
  const { verdict, source } = applyPrecedence(hostname, settings, sessionHosts, combined, thresholds);
  const explanation = source === 'model' ? combined : byName;
  const listed = source === 'policy' && verdict === 'dangerous';
  const alarming = verdict === 'uncertain' || verdict === 'suspicious' || verdict === 'dangerous';
  return {
    hostname,
    verdict,
    source,
    threat: listed ? 'listed' : alarming ? (explanation?.threat ?? null) : null,
    explanation,
    thresholds,
    modelVersion: scorer?.version ?? null,
  };
}

function applyPrecedence(
  hostname: Hostname,
  settings: EffectiveSettings,
  sessionHosts: readonly string[],
  explanation: Explanation | null,
  thresholds: Thresholds,
): { verdict: Verdict; source: VerdictSource } {
  const { host } = hostname;
  if (findCoveringEntry(settings.blockList, host) !== null) return { verdict: 'dangerous', source: 'policy' };
  if (findTrustEntry(settings.allowList, hostname) !== null) return { verdict: 'trusted', source: 'policy' };
  if (findTrustEntry(settings.exceptions, hostname) !== null) return { verdict: 'trusted', source: 'exception' };
  if (sessionHosts.includes(host)) return { verdict: 'trusted', source: 'session' };
  if (hostname.kind === 'special') return { verdict: 'internal', source: 'name' };
  if (hostname.kind === 'ipv4' || hostname.kind === 'ipv6') {
    return { verdict: hostname.isPrivate ? 'internal' : 'uncertain', source: 'name' };
  }
  if (explanation === null) return { verdict: 'uncertain', source: 'name' };
  return { verdict: verdictAt(explanation.probability, thresholds), source: 'model' };
}

/**
 * Returns the thresholds in force: those that the user or the administrator set (integer percent), else the model's. If
 * they are out of order, the lower verdict's threshold is lowered.
 */
export function thresholdsFor(settings: EffectiveSettings, model: Thresholds): Thresholds {
  const dangerous = percentOr(settings.dangerousPercent, model.dangerous);
  const suspicious = Math.min(percentOr(settings.suspiciousPercent, model.suspicious), dangerous);
  return { uncertain: Math.min(model.uncertain, suspicious), suspicious, dangerous };
}

function percentOr(percent: number | null, fallback: number): number {
  return percent === null ? fallback : percent / 100;
}
