import type { SourceStatus } from '../../intel/indicators/intel-source.ts';
import type { Log } from './log.ts';

/** A source that fails now and then has at most a line in that time, milliseconds. */
const atMostEvery = 1000;

/**
 * Logs when a source of intelligence begins to fail and when it is back. A line a change, not one a question: there may be
 * thousands a second.
 * @param elapsed milliseconds from any fixed moment on
 */
export function createSourceWatch(log: Log, elapsed: () => number): (status: SourceStatus) => void {
  const told = new Map<string, { readonly fails: boolean; readonly at: number }>();
  return ({ source, status: outcome, milliseconds }) => {
    const fails = outcome === 'timeout' || outcome === 'error';
    const last = told.get(source) ?? { fails: false, at: Number.NEGATIVE_INFINITY };
    if (fails === last.fails || elapsed() - last.at < atMostEvery) return;
    told.set(source, { fails, at: elapsed() });
    log.event(fails ? 'warn' : 'info', 'intelligence', { source, outcome, milliseconds });
  };
}
