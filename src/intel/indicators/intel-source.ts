import type { EvidenceRow } from '../../core/listing/bucket.ts';
import type { ListedEvidence } from '../../core/listing/evidence.ts';
import type { Entity } from './entity.ts';

/** What a source says of an entity. `host` is the listed text: the entity itself, a parent of it, or a network around it. */
export interface IntelFinding extends ListedEvidence {
  /**
   * The same as numbers, for a feature vector. `feeds`: sources that list it; `exact`: 1 where the entity itself is listed, 0 where
   * only a parent or a network is; `matches`: how many of the entity, its parents and its networks are listed.
   */
  readonly values: Readonly<Record<'feeds' | 'exact' | 'matches', number>>;
}

/** A store of indicators: domains, addresses and networks that feeds have listed. */
export interface IntelSource {
  /** Unique among the sources of one configuration. */
  readonly name: string;
  /** How long `queryAll` waits for this source, in milliseconds, where the configuration sets it. */
  readonly timeoutMs?: number;
  /** Version of the data, opaque text; it changes with the data, with a delay of at most a minute. */
  readonly version: string;
  /** Null where nothing is listed. @throws Error where the source cannot answer; the message names no credentials and no query */
  lookUp(entity: Entity, signal: AbortSignal): Promise<IntelFinding | null>;
  /** Every listed host of one bucket, by row key. @param prefix four lower-case hex digits */
  bucket?(prefix: string, signal: AbortSignal): Promise<readonly EvidenceRow[]>;
  /** Releases connections; the source is not asked afterwards. */
  close(): Promise<void>;
}

/** How one source answered. */
export interface SourceStatus {
  readonly source: string;
  readonly status: 'found' | 'not-found' | 'timeout' | 'error';
  readonly milliseconds: number;
  /** Present where `status` is `error`. */
  readonly error?: string;
}
