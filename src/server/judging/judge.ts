import type { Hostname } from '../../core/hostname/types.ts';
import { applyEvidence } from '../../core/listing/apply-evidence.ts';
import type { ListedEvidence } from '../../core/listing/evidence.ts';
import { effectiveSettings } from '../../core/settings/effective-settings.ts';
import { defaultUserSettings } from '../../core/settings/user-settings.ts';
import { decide, type Scorer } from '../../core/verdict/decide.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import type { EnsembleScorer } from './ensemble-scorer.ts';

/** What intelligence sources say about a host: null if none lists it, undefined if none was queried. */
export type ListingAnswer = ListedEvidence | null | undefined;

const settings = effectiveSettings(defaultUserSettings, {});

/**
 * Judges a hostname by the extension's own rules, with default settings and no policy: `decide`, then `applyEvidence`.
 * @param without names of contributions to leave out
 * @param today whole days since 1970-01-01
 */
export function judge(
  hostname: Hostname,
  scorer: EnsembleScorer,
  without: ReadonlySet<string>,
  listing: ListingAnswer,
  today: number,
): Assessment {
  const assessment = decide(hostname, settings, [], without.size === 0 ? scorer : withoutTerms(scorer, without));
  return listing === undefined ? assessment : applyEvidence(assessment, listing, 'model', today);
}

function withoutTerms(scorer: EnsembleScorer, without: ReadonlySet<string>): Scorer {
  const { version, thresholds } = scorer;
  return { version, thresholds, explain: (name) => scorer.explain(name, without) };
}
