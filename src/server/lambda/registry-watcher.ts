import type { ProblemCode, RegistryEvent } from '../registry/types.ts';
import type { Log } from '../telemetry/log.ts';

/** Names of the metrics that `infra/lib/alarms.ts` watches. */
export type RegistryMetric = 'ModelSwapped' | 'ModelRefused' | 'ModelStoreFailed';

/**
 * Tells log and metrics what the registry did. A problem is logged when it is first seen, and counted as long as it stays, so
 * that an alarm stays too. That the store does not answer, or has no models yet, is another thing than a model that is refused.
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
    count(isOfStore(code) ? 'ModelStoreFailed' : 'ModelRefused');
  };
}

function isOfStore(code: ProblemCode): boolean {
  return code === 'unreachable' || code === 'missing';
}
