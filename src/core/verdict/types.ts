import type { Hostname } from '../hostname/types.ts';

/** In order of severity, from harmless to harmful. */
export const verdicts = ['trusted', 'internal', 'safe', 'uncertain', 'suspicious', 'dangerous'] as const;
export type Verdict = (typeof verdicts)[number];

export const threats = ['dga', 'lookalike', 'phishing', 'listed'] as const;
export type Threat = (typeof threats)[number];

/** Who decided, in order of precedence. */
export const sources = ['policy', 'exception', 'session', 'name', 'model', 'endpoint'] as const;
/**
 * `policy` the administrator's lists, `exception` the user's list, `session` "continue anyway" until the browser
 * closes, `name` the kind of name alone (internal, address literal), `model` the bundled model, `endpoint` the REST
 * look-up.
 */
export type VerdictSource = (typeof sources)[number];

/** One additive term of the log-odds. */
export interface Contribution {
  /** Stable camelCase name of the feature; also the key of its sentence in `_locales`. */
  readonly name: string;
  /** The measured value as it is shown: a number in the feature's own unit, or a text such as the suffix. */
  readonly value: number | string;
  /** Natural-log odds; a positive value is evidence for malicious. */
  readonly logOdds: number;
}

/** A score with its explanation. `probability = 1/(1+exp(-(intercept + sum of logOdds)))` exactly. */
export interface Explanation {
  /** 0..1 */
  readonly probability: number;
  readonly intercept: number;
  /** In the model's fixed order; sum them in this order. */
  readonly contributions: readonly Contribution[];
  /** The most likely kind of threat, even if the name is harmless. */
  readonly threat: Threat | null;
  readonly evidence: readonly Evidence[];
}

/** A fact that a person can check: the key of its sentence in `_locales`, and the values that the sentence shows. */
export interface Evidence {
  readonly name: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Probabilities, 0 <= uncertain <= suspicious <= dangerous <= 1: at or above it the verdict is that or worse. */
export interface Thresholds {
  readonly uncertain: number;
  readonly suspicious: number;
  readonly dangerous: number;
}

/**
 * A verdict on one hostname with its explanation. Plain data: it is stored, sent between contexts and printed as JSON.
 */
export interface Assessment {
  readonly hostname: Hostname;
  readonly verdict: Verdict;
  readonly source: VerdictSource;
  /** Set only if the verdict is `uncertain` or worse. */
  readonly threat: Threat | null;
  /** Null if nothing was scored: unlisted addresses, internal names, and any name if the model cannot be read. */
  readonly explanation: Explanation | null;
  readonly thresholds: Thresholds;
  /** Version of the loaded model, or null if none could be read. */
  readonly modelVersion: string | null;
}
