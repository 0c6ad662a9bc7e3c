import type { Context } from 'hono';
import { dayOf } from '../../core/base/days.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import type { Replies } from '../http/replies.ts';
import { type EnsembleScorer, scorerOf } from '../judging/ensemble-scorer.ts';
import type { Intelligence } from '../judging/intelligence.ts';
import type { ModelRegistry } from '../registry/types.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/** The time, handed in. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds from any fixed moment on, never set back. */
  elapsed(): number;
}

/** What routes work with. */
export interface Services {
  readonly registry: Pick<ModelRegistry, 'current' | 'status'>;
  readonly intelligence: Intelligence;
  readonly clock: Clock;
  readonly log: Log;
  /** Null where nobody collects them; `/metrics` is not there then. */
  readonly metrics: Metrics | null;
  /** Told of every verdict, hostname included; null by default. */
  readonly audit: ((assessment: Assessment) => void) | null;
  readonly replies: Replies;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Hono's pattern; also the label of the route in logs and metrics. */
  readonly path: string;
  /** @throws Problem, which becomes the answer */
  handle(context: Context): Response | Promise<Response>;
}

/** What the present ensemble says. Taken once a request, so that no answer mixes two models. */
export function currentScorer({ registry }: Services): EnsembleScorer {
  return scorerOf(registry.current());
}

/** Whole days since 1970-01-01. */
export function today({ clock }: Services): number {
  return dayOf(clock.now());
}
