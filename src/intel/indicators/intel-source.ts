import type { EvidenceRow } from '../../core/listing/bucket.ts';
import type { ListedEvidence } from '../../core/listing/evidence.ts';
import type { Entity } from './entity.ts';

/**
 * What a source knows about an entity. `host` is the listed text: the entity itself, a parent, or a network around it.
 */
export interface IntelFinding extends ListedEvidence {
  /**
   * The finding as numbers, for a feature vector. `feeds`: how many feeds list it. `exact`: 1 if the entity itself is
   * listed, 0 if only a parent or a network is. `matches`: how many of the entity, its parents and its networks are
   * listed.
   */
  readonly values: Readonly<Record<'feeds' | 'exact' | 'matches', number>>;
}

/** A store of indicators: domains, addresses and networks that feeds have listed. */
export interface IntelSource {
  /** Unique among the sources of one configuration. */
  readonly name: string;
  /** How long `queryAll` waits for this source, in milliseconds, if the configuration sets it. */
  readonly timeoutMs?: number;
  /** Version of the data as opaque text. It follows a change of the data within a minute. */
  readonly version: string;
  /**
   * Returns null if nothing is listed.
   * @throws Error if the source cannot answer; its message has no credentials and no query
   */
  lookUp(entity: Entity, signal: AbortSignal): Promise<IntelFinding | null>;
  /** Returns every listed host of one bucket, ordered by row key. @param prefix four lower-case hex digits */
  bucket?(prefix: string, signal: AbortSignal): Promise<readonly EvidenceRow[]>;
  /** Closes the connections. The source must not be used afterwards. */
  close(): Promise<void>;
}

/** How one source answered. */
export interface SourceStatus {
  readonly source: string;
  readonly status: 'found' | 'not-found' | 'timeout' | 'error';
  readonly milliseconds: number;
  /** Present if `status` is `error`. */
  readonly error?: string;
}
