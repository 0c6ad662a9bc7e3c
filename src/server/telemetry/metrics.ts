import type { SourceStatus } from '../../intel/indicators/intel-source.ts';
import type { Ensemble, RegistryEvent } from '../registry/types.ts';
import type { RequestEntry } from './log.ts';

/** What the app counts. No label contains a hostname or anything else that a client chooses. */
export interface Metrics {
  request(entry: RequestEntry): void;
  /** Counts names that were judged together. */
  names(count: number): void;
  registry(event: RegistryEvent): void;
  intelligence(status: SourceStatus): void;
  /** Returns the text that Prometheus scrapes. */
  render(ensemble: Ensemble): Promise<{ readonly type: string; readonly text: string }>;
}
