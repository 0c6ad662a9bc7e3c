import type { Assessment, Explanation, VerdictSource } from '../verdict/types.ts';
import { verdictAt } from '../verdict/verdict-at.ts';
import type { ListedEvidence } from './evidence.ts';
import { explainUnknownAddress } from './explain-unknown-address.ts';
import { withListed } from './listed-term.ts';

/**
 * Returns the assessment that follows from a local one and from what intelligence sources say. Extension and server
 * share this rule: the listing is one more term, and the thresholds of the assessment turn the new sum into a verdict.
 *
 * Evidence never overrules a list, an exception or "continue anyway", and does not concern hosts outside the public
 * internet. Without a model there are no thresholds, so nothing changes then either.
 * @param listed null if no source lists the host
 * @param source who decides if the host is listed
 * @param today whole days since 1970-01-01
 */
export function applyEvidence(
  assessment: Assessment,
  listed: ListedEvidence | null,
  source: Extract<VerdictSource, 'model' | 'endpoint'>,
  today: number,
): Assessment {
  const { hostname, explanation, thresholds, modelVersion } = assessment;
  if ((assessment.source !== 'model' && assessment.source !== 'name') || modelVersion === null) return assessment;
  const start = explanation ?? (isPublicAddress(hostname) ? explainUnknownAddress(thresholds) : null);
  if (start === null) return assessment;
  if (listed === null) {
    return explanation === null ? assessment : { ...assessment, explanation: withListed(explanation, null, today) };
  }
  return { ...judgeExplanation(assessment, withListed(start, listed, today)), source };
}

/** Returns the assessment with the verdict and the threat that follow from another explanation. */
export function judgeExplanation(assessment: Assessment, explanation: Explanation): Assessment {
  const verdict = verdictAt(explanation.probability, assessment.thresholds);
  return { ...assessment, verdict, threat: verdict === 'safe' ? null : explanation.threat, explanation };
}

function isPublicAddress(hostname: Assessment['hostname']): boolean {
  return (hostname.kind === 'ipv4' || hostname.kind === 'ipv6') && !hostname.isPrivate;
}
