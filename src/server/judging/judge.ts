import type { DomainName, Hostname } from '../../core/hostname/types.ts';
import type { ListedEvidence } from '../../core/listing/evidence.ts';
import { withListed } from '../../core/listing/listed-term.ts';
import { effectiveSettings } from '../../core/settings/effective-settings.ts';
import { defaultUserSettings } from '../../core/settings/user-settings.ts';
import { decide } from '../../core/verdict/decide.ts';
import type { Assessment, Explanation } from '../../core/verdict/types.ts';
import { verdictAt } from '../../core/verdict/verdict-at.ts';
import type { EnsembleScorer } from './ensemble-scorer.ts';

/** What sources of intelligence say of a name; undefined where none was asked. */
export type Listing = ListedEvidence | null | undefined;

const settings = effectiveSettings(defaultUserSettings, {});

/**
 * The extension's own decision, with default settings and no policy, and with what intelligence says as one more term.
 * @param without names of contributions to leave out
 * @param today whole days since 1970-01-01
 */
export function judge(
  hostname: Hostname,
  scorer: EnsembleScorer,
  without: ReadonlySet<string>,
  listing: Listing,
  today: number,
): Assessment {
  if (listing === undefined && without.size === 0) return decide(hostname, settings, [], scorer);
  const { version, thresholds } = scorer;
  const explain = (name: DomainName): Explanation => {
    const explanation = scorer.explain(name, without);
    return listing === undefined ? explanation : withListed(explanation, listing, today);
  };
  const assessment = decide(hostname, settings, [], { version, thresholds, explain });
  const isPublicAddress = (hostname.kind === 'ipv4' || hostname.kind === 'ipv6') && !hostname.isPrivate;
  if (!isPublicAddress || listing === undefined || listing === null) return assessment;
  const explanation = withListed(scorer.explainAddress(without), listing, today);
  const { probability, threat } = explanation;
  return { ...assessment, explanation, threat, source: 'model', verdict: verdictAt(probability, thresholds) };
}
