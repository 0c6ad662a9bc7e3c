import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { featureSetVersion } from '../../core/model/format.ts';
import type { Metrics } from './metrics.ts';

/** Seconds. A name takes some tens of microseconds, a source of intelligence up to its time-out. */
const buckets = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Metrics in a Prometheus registry of their own, so that two apps in one process do not mix.
 * @param ofProcess also those of the process: memory, event loop, garbage collection
 */
export function createPromMetrics(ofProcess: boolean): Metrics {
  const register = new Registry();
  const registers = [register];
  if (ofProcess) collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'hostwise_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'method', 'status'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'hostwise_request_duration_seconds',
    help: 'Time from the request to its answer',
    labelNames: ['route'] as const,
    buckets,
    registers,
  });
  const names = new Counter({ name: 'hostwise_names_total', help: 'Names and vectors that were scored', registers });
  const models = new Gauge({
    name: 'hostwise_model_info',
    help: 'Members of the ensemble that answers; the value is the weight',
    labelNames: ['name', 'version', 'ensemble', 'aggregation', 'feature_set'] as const,
    registers,
  });
  const swaps = new Counter({
    name: 'hostwise_registry_events_total',
    help: 'Looks into the model store by outcome: swapped, unchanged, or the code of the problem',
    labelNames: ['outcome'] as const,
    registers,
  });
  const lookups = new Counter({
    name: 'hostwise_intelligence_lookups_total',
    help: 'Questions to sources of intelligence by outcome',
    labelNames: ['source', 'status'] as const,
    registers,
  });
  const lookupDurations = new Histogram({
    name: 'hostwise_intelligence_duration_seconds',
    help: 'Time that a source of intelligence took',
    labelNames: ['source'] as const,
    buckets,
    registers,
  });
  return {
    request({ route, method, status, milliseconds }) {
      requests.inc({ route, method, status });
      durations.observe({ route }, milliseconds / 1000);
    },
    names: (count) => names.inc(count),
    registry: (event) => swaps.inc({ outcome: event.kind === 'failed' ? event.problem.code : event.kind }),
    intelligence({ source, status, milliseconds }) {
      lookups.inc({ source, status });
      lookupDurations.observe({ source }, milliseconds / 1000);
    },
    async render({ members, version: ensemble, aggregation }) {
      models.reset();
      for (const { name, version, weight } of members) {
        models.set({ name, version, ensemble, aggregation, feature_set: featureSetVersion }, weight);
      }
      return { type: register.contentType, text: await register.metrics() };
    },
  };
}
