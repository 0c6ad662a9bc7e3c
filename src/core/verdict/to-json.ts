import type { Assessment, Evidence, Threat, Verdict } from './types.ts';

/** One assessment as the command line prints it and as the popup copies it. */
export interface AssessmentJson {
  readonly host: string;
  /** Null if the host is not a name in the public DNS. */
  readonly registrable: string | null;
  readonly verdict: Verdict;
  readonly threat: Threat | null;
  /** 0..1, or null if no model scored the name. */
  readonly probability: number | null;
  /** 1 if the probability alone makes the name suspicious or dangerous, regardless of lists and exceptions. */
  readonly label: 0 | 1;
  readonly intercept: number | null;
  /** Log-odds by feature; `probability = 1/(1+exp(-(intercept + their sum)))`. */
  readonly contributions: Readonly<Record<string, number>>;
  readonly evidence: readonly Evidence[];
  readonly model: { readonly version: string | null };
}

/** Converts an assessment to its published form. Every digit is kept, so that a reader can check the sum. */
export function assessmentToJson(assessment: Assessment): AssessmentJson {
  const { hostname, explanation, thresholds } = assessment;
  return {
    host: hostname.host,
    registrable: hostname.kind === 'domain' ? hostname.registrable : null,
    verdict: assessment.verdict,
    threat: assessment.threat,
    probability: explanation?.probability ?? null,
    label: explanation !== null && explanation.probability >= thresholds.suspicious ? 1 : 0,
    intercept: explanation?.intercept ?? null,
    contributions: Object.fromEntries((explanation?.contributions ?? []).map((term) => [term.name, term.logOdds])),
    evidence: explanation?.evidence ?? [],
    model: { version: assessment.modelVersion },
  };
}
