import { TimeoutError, withTimeout } from '../core/base/timeout.ts';
import type { Entity } from './indicators/entity.ts';
import type { IntelFinding, IntelSource, SourceStatus } from './indicators/intel-source.ts';

export interface IntelAnswer {
  /** By name of the source; those that found nothing are not in it. */
  readonly findings: ReadonlyMap<string, IntelFinding>;
  /** One of each source, in the order of the sources. */
  readonly statuses: readonly SourceStatus[];
  /** Names of the sources that did not answer: what they would have said is unknown. */
  readonly missing: readonly string[];
}

/**
 * Asks all sources side by side, each for at most its own time, or `timeoutMs` where it has none. Never throws: a source that fails
 * or hangs costs its own answer only.
 */
export async function queryAll(
  sources: readonly IntelSource[],
  entity: Entity,
  timeoutMs: number,
): Promise<IntelAnswer> {
  const answers = await Promise.all(sources.map((source) => askOne(source, entity, source.timeoutMs ?? timeoutMs)));
  return {
    findings: new Map(
      answers.flatMap(({ status, finding }) => (finding === null ? [] : [[status.source, finding] as const])),
    ),
    statuses: answers.map(({ status }) => status),
    missing: answers.flatMap(({ status }) =>
      status.status === 'timeout' || status.status === 'error' ? status.source : [],
    ),
  };
}

async function askOne(
  source: IntelSource,
  entity: Entity,
  timeoutMs: number,
): Promise<{ status: SourceStatus; finding: IntelFinding | null }> {
  const started = performance.now();
  const told = (status: SourceStatus['status'], error?: string): SourceStatus => ({
    source: source.name,
    status,
    milliseconds: performance.now() - started,
    ...(error === undefined ? {} : { error }),
  });
  try {
    const finding = await withTimeout(timeoutMs, async (signal) => source.lookUp(entity, signal));
    return { status: told(finding === null ? 'not-found' : 'found'), finding };
  } catch (error) {
    if (error instanceof TimeoutError) return { status: told('timeout'), finding: null };
    return { status: told('error', error instanceof Error ? error.message : String(error)), finding: null };
  }
}
