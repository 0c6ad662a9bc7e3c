import type { Context } from 'hono';
import { dayOf } from '../../core/base/days.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import type { Replies } from '../http/replies.ts';
import { type EnsembleScorer, scorerOf } from '../judging/ensemble-scorer.ts';
import type { Intelligence } from '../judging/intelligence.ts';
import type { ModelRegistry } from '../registry/types.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Monotonic clock, milliseconds. */
  elapsed(): number;
}

/** The dependencies of routes. */
export interface Services {
  readonly registry: Pick<ModelRegistry, 'current' | 'status'>;
  readonly intelligence: Intelligence;
  readonly clock: Clock;
  readonly log: Log;
  /** Null if metrics are off; there is no `/metrics` then. */
  readonly metrics: Metrics | null;
  /** Receives every verdict, including the hostname; null by default. */
  readonly audit: ((assessment: Assessment) => void) | null;
  readonly replies: Replies;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Hono's pattern; also the label of the route in logs and metrics. */
  readonly path: string;
  /** @throws Problem, which becomes the response */
  handle(context: Context): Response | Promise<Response>;
}

/** Returns the scorer of the current ensemble. Each request calls this once, so that no answer mixes two ensembles. */
export function currentScorer({ registry }: Services): EnsembleScorer {
  return scorerOf(registry.current());
}

/** Whole days since 1970-01-01. */
export function today({ clock }: Services): number {
  return dayOf(clock.now());
}
