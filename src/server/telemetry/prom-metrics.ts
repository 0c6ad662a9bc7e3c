import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { featureSetVersion } from '../../core/model/format.ts';
import type { Metrics } from './metrics.ts';

/** Seconds. A name takes some tens of microseconds; an intelligence source takes up to its time-out. */
const buckets = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Creates metrics in their own Prometheus registry, so that two apps in one process do not share them.
 * @param includeProcess adds metrics of the process: memory, event loop, garbage collection
 */
export function createPromMetrics(includeProcess: boolean): Metrics {
  const register = new Registry();
  const registers = [register];
  if (includeProcess) collectDefaultMetrics({ register });

  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });

  const requests = counter('hostwise_requests_total', 'Requests answered', 'route', 'method', 'status');
  const durations = histogram('hostwise_request_duration_seconds', 'Time from the request to its answer', 'route');
  const names = counter('hostwise_names_total', 'Names and vectors scored');
  const members = gauge(
    'hostwise_model_info',
    'Members of the current ensemble; the value is the weight',
    ...(['name', 'version', 'ensemble', 'aggregation', 'feature_set'] as const),
  );
  const registryEvents = counter(
    'hostwise_registry_events_total',
    'Reads of the model store by outcome: swapped, unchanged, or the code of the problem',
    'outcome',
  );
  const lookups = counter(
    'hostwise_intelligence_lookups_total',
    'Look-ups in intelligence sources by outcome',
    'source',
    'status',
  );
  const lookupDurations = histogram(
    'hostwise_intelligence_duration_seconds',
    'Time that an intelligence source took',
    'source',
  );

  return {
    request({ route, method, status, milliseconds }) {
      requests.inc({ route, method, status });
      durations.observe({ route }, milliseconds / 1000);
    },
    names: (count) => names.inc(count),
    registry: (event) => registryEvents.inc({ outcome: event.kind === 'failed' ? event.problem.code : event.kind }),
    intelligence({ source, status, milliseconds }) {
      lookups.inc({ source, status });
      lookupDurations.observe({ source }, milliseconds / 1000);
    },
    async render({ members: current, version: ensemble, aggregation }) {
      members.reset();
      for (const { name, version, weight } of current) {
        members.set({ name, version, ensemble, aggregation, feature_set: featureSetVersion }, weight);
      }
      return { type: register.contentType, text: await register.metrics() };
    },
  };
}
