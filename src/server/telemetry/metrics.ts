import type { SourceStatus } from '../../intel/indicators/intel-source.ts';
import type { Ensemble, RegistryEvent } from '../registry/types.ts';
import type { RequestEntry } from './log.ts';

/** What the app counts. No label ever holds a hostname or anything else that an asker chose. */
export interface Metrics {
  request(entry: RequestEntry): void;
  /** How many names were judged in one go. */
  names(count: number): void;
  registry(event: RegistryEvent): void;
  intelligence(status: SourceStatus): void;
  /** The text that Prometheus reads. */
  render(ensemble: Ensemble): Promise<{ readonly type: string; readonly text: string }>;
}
