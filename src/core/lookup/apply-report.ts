import { applyEvidence, judgeExplanation } from '../listing/apply-evidence.ts';
import type { ClassifyAnswer } from '../listing/classify-answer.ts';
import type { Assessment } from '../verdict/types.ts';
import type { LookupReport } from './report.ts';

/**
 * Returns the assessment that follows from the local one and from what came back. Without an answer, that is the local
 * one.
 * @param assessment one for which `allowedLookup` allows a look-up
 * @param today whole days since 1970-01-01
 */
export function applyReport(assessment: Assessment, { outcome }: LookupReport, today: number): Assessment {
  switch (outcome.state) {
    case 'evidence':
      return applyEvidence(assessment, outcome.listed, 'endpoint', today);
    case 'verdict':
      return applyAnswer(assessment, outcome.answer);
    case 'failed':
    case 'paused':
      return assessment;
  }
}

/** The endpoint's sum replaces the local one. The local thresholds, which may be the user's own, still apply. */
function applyAnswer(assessment: Assessment, answer: ClassifyAnswer): Assessment {
  const { probability, intercept, threat, evidence } = answer;
  if (probability === null || intercept === null) {
    // Without a score only a warning counts: only the user and the administrator can trust a name.
    const isWarning = answer.verdict === 'suspicious' || answer.verdict === 'dangerous';
    return isWarning ? { ...assessment, verdict: answer.verdict, source: 'endpoint', threat } : assessment;
  }
  const values = new Map(assessment.explanation?.contributions.map(({ name, value }) => [name, value]));
  const contributions = Object.entries(answer.contributions).map(([name, logOdds]) => ({
    name,
    value: values.get(name) ?? '',
    logOdds,
  }));
  const explanation = { probability, intercept, contributions, threat, evidence };
  return { ...judgeExplanation(assessment, explanation), source: 'endpoint' };
}
