import type { SourceStatus } from '../../intel/indicators/intel-source.ts';
import type { Log } from './log.ts';

/** Milliseconds between two lines about one source, so that a flapping source does not flood the log. */
const minIntervalMs = 1000;

/**
 * Logs when an intelligence source starts to fail and when it recovers: one line per change, not per look-up, of which
 * there may be thousands a second.
 * @param elapsed monotonic clock, milliseconds
 */
export function createSourceWatch(log: Log, elapsed: () => number): (status: SourceStatus) => void {
  const lastReported = new Map<string, { readonly isFailing: boolean; readonly at: number }>();
  return ({ source, status: outcome, milliseconds }) => {
    const isFailing = outcome === 'timeout' || outcome === 'error';
    const last = lastReported.get(source) ?? { isFailing: false, at: Number.NEGATIVE_INFINITY };
    if (isFailing === last.isFailing || elapsed() - last.at < minIntervalMs) return;
    lastReported.set(source, { isFailing, at: elapsed() });
    log.event(isFailing ? 'warn' : 'info', 'intelligence', { source, outcome, milliseconds });
  };
}
