import { TimeoutError, withTimeout } from '../core/base/timeout.ts';
import type { Entity } from './indicators/entity.ts';
import type { IntelFinding, IntelSource, SourceStatus } from './indicators/intel-source.ts';

export interface IntelAnswer {
  /** By the name of the source; a source that found nothing has no entry. */
  readonly findings: ReadonlyMap<string, IntelFinding>;
  /** One per source, in the order of the sources. */
  readonly statuses: readonly SourceStatus[];
  /** Names of the sources that did not answer, so that their findings are unknown. */
  readonly missing: readonly string[];
}

/**
 * Queries all sources in parallel, each with its own time limit, or `timeoutMs` if it has none. Never throws: a source
 * that fails or hangs costs only its own answer.
 */
export async function queryAll(
  sources: readonly IntelSource[],
  entity: Entity,
  timeoutMs: number,
): Promise<IntelAnswer> {
  const answers = await Promise.all(
    sources.map((source) => querySource(source, entity, source.timeoutMs ?? timeoutMs)),
  );
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

async function querySource(
  source: IntelSource,
  entity: Entity,
  timeoutMs: number,
): Promise<{ status: SourceStatus; finding: IntelFinding | null }> {
  const started = performance.now();
  const statusOf = (status: SourceStatus['status'], error?: string): SourceStatus => ({
    source: source.name,
    status,
    milliseconds: performance.now() - started,
    ...(error === undefined ? {} : { error }),
  });
  try {
    const finding = await withTimeout(timeoutMs, async (signal) => source.lookUp(entity, signal));
    return { status: statusOf(finding === null ? 'not-found' : 'found'), finding };
  } catch (error) {
    if (error instanceof TimeoutError) return { status: statusOf('timeout'), finding: null };
    return { status: statusOf('error', error instanceof Error ? error.message : String(error)), finding: null };
  }
}
