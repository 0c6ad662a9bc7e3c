import type { ClassifyAnswer } from '../listing/classify-answer.ts';
import type { ListedEvidence } from '../listing/evidence.ts';

/** `private`: four hex digits of a hash are sent; `hostname`: the hostname is. */
export type LookupKind = 'private' | 'hostname';

export const failureReasons = ['timeout', 'unreachable', 'status', 'redirect', 'type', 'size', 'malformed'] as const;
/**
 * Why there is no answer: out of time; no connection, or none that TLS or CORS allows; a status other than 200; a
 * redirect; a content type other than JSON; too long; malformed.
 */
export type FailureReason = (typeof failureReasons)[number];

/** The result of a look-up. */
export type LookupOutcome =
  /** `rows`: how many listed hosts share the prefix; `listed`: the evidence about this host. */
  | { readonly state: 'evidence'; readonly rows: number; readonly listed: ListedEvidence | null }
  | { readonly state: 'verdict'; readonly answer: ClassifyAnswer }
  /** `status`: the HTTP status, if there was an answer. */
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly status: number | null }
  /** Nothing was sent: after several failures, the endpoint is left alone until this time, in ms since 1970. */
  | { readonly state: 'paused'; readonly until: number };

/** What was sent about a host, where, when, and what came back. Plain data: it is stored and sent between contexts. */
export interface LookupReport {
  readonly kind: LookupKind;
  readonly host: string;
  /** Canonical address of the endpoint. */
  readonly endpoint: string;
  /** The exact text that left the device: four hex digits or the hostname; empty if nothing did. */
  readonly sent: string;
  /** When, in ms since 1970. */
  readonly at: number;
  readonly outcome: LookupOutcome;
}
