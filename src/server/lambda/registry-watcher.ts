import type { ProblemCode, RegistryEvent } from '../registry/types.ts';
import type { Log } from '../telemetry/log.ts';

/** The metrics that `infra/lib/alarms.ts` watches. */
export type RegistryMetric = 'ModelSwapped' | 'ModelRefused' | 'ModelStoreFailed';

/**
 * Returns an observer that reports registry events to log and metrics. A problem is logged once, and counted as long as
 * it stays, so that the alarm stays active. An unreachable or empty store has another metric than a refused model.
 */
export function createRegistryWatcher(
  log: Log,
  count: (metric: RegistryMetric) => void,
): (event: RegistryEvent) => void {
  let lastReported = '';
  return (event) => {
    const last = lastReported;
    lastReported = event.kind === 'failed' ? event.problem.since : '';
    if (event.kind === 'unchanged') return;
    if (event.kind === 'swapped') {
      log.event('info', 'model', { outcome: 'swapped', version: event.version, milliseconds: event.milliseconds });
      return count('ModelSwapped');
    }
    const { code, message, since } = event.problem;
    if (since !== last) log.event('warn', 'model', { outcome: code, problem: message, since });
    count(isStoreFailure(code) ? 'ModelStoreFailed' : 'ModelRefused');
  };
}

function isStoreFailure(code: ProblemCode): boolean {
  return code === 'unreachable' || code === 'missing';
}
