import { logistic, logit, roundLogOdds } from '../base/log-odds.ts';
import type { ClassifyAnswer } from '../listing/classify-answer.ts';
import type { ListedEvidence } from '../listing/evidence.ts';
import { withListed } from '../listing/listed-term.ts';
import type { Assessment, Explanation } from '../verdict/types.ts';
import { verdictAt } from '../verdict/verdict-at.ts';
import type { LookupReport } from './report.ts';

/**
 * Returns the assessment that follows from the local one and what came back; without an answer, the local one.
 * @param assessment one that `mayLookUp` allows
 * @param today whole days since 1970-01-01
 */
export function applyReport(assessment: Assessment, { outcome }: LookupReport, today: number): Assessment {
  switch (outcome.state) {
    case 'evidence':
      return withEvidence(assessment, outcome.listed, today);
    case 'verdict':
      return withAnswer(assessment, outcome.answer);
    case 'failed':
    case 'paused':
      return assessment;
  }
}

/** The listing is one more term; the thresholds say what follows from the new sum. */
function withEvidence(assessment: Assessment, listed: ListedEvidence | null, today: number): Assessment {
  const { explanation } = assessment;
  if (listed === null) {
    return explanation === null ? assessment : { ...assessment, explanation: withListed(explanation, null, today) };
  }
  const base = explanation ?? unknownAddress(assessment.thresholds.uncertain);
  return judged(assessment, withListed(base, listed, today));
}

/** No model reads addresses, and their verdict is `uncertain`: they start where that begins. */
function unknownAddress(uncertain: number): Explanation {
  const probability = Math.min(0.999, Math.max(0.001, uncertain));
  const intercept = roundLogOdds(logit(probability));
  return { probability: logistic(intercept), intercept, contributions: [], threat: null, evidence: [] };
}

/** The endpoint's sum takes the place of the local one; the local thresholds, which may be the user's own, still hold. */
function withAnswer(assessment: Assessment, answer: ClassifyAnswer): Assessment {
  const { probability, intercept, threat, evidence } = answer;
  if (probability === null || intercept === null) {
    // Without a score only a warning counts: nobody but the user and the administrator can trust a name.
    const isWarning = answer.verdict === 'suspicious' || answer.verdict === 'dangerous';
    return isWarning ? { ...assessment, verdict: answer.verdict, source: 'endpoint', threat } : assessment;
  }
  const measured = new Map(assessment.explanation?.contributions.map(({ name, value }) => [name, value]));
  const contributions = Object.entries(answer.contributions).map(([name, logOdds]) => ({
    name,
    value: measured.get(name) ?? '',
    logOdds,
  }));
  return judged(assessment, { probability, intercept, contributions, threat, evidence });
}

function judged(assessment: Assessment, explanation: Explanation): Assessment {
  const verdict = verdictAt(explanation.probability, assessment.thresholds);
  const threat = verdict === 'safe' ? null : explanation.threat;
  return { ...assessment, verdict, source: 'endpoint', threat, explanation };
}
