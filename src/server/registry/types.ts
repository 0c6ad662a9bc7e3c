import type { Model } from '../../core/model/model.ts';
import type { Aggregation } from './combine-scores.ts';

export interface Member {
  readonly name: string;
  /** `Model.version` of the model file. */
  readonly version: string;
  /** 0 or more. Only the aggregation `weighted` uses it. */
  readonly weight: number;
  readonly model: Model;
}

/** The models that answer one request from start to end. Frozen, and replaced as a whole. */
export interface Ensemble {
  /** At least one. */
  readonly members: readonly Member[];
  readonly aggregation: Aggregation;
  /** Version of the pointer, 12 hexadecimal digits, or `bundled`. */
  readonly version: string;
}

/**
 * Why the models of the store are not in use:
 * - `unreachable`: the store cannot be reached
 * - `missing`: there is no pointer, or a file is missing
 * - `pointer`: the pointer is invalid
 * - `feature-set`: the pointer is for other features
 * - `size`, `hash`: a file has the wrong length or content
 * - `format`: a file is not a model that this program can read
 * - `golden`: a model scores differently than it did when it was published
 */
export const problemCodes = [
  'unreachable',
  'missing',
  'pointer',
  'feature-set',
  'size',
  'hash',
  'format',
  'golden',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface RegistryProblem {
  readonly code: ProblemCode;
  /** What was found where, and what was expected. */
  readonly message: string;
  /** When the problem was first seen, ISO 8601. It stays the same while the problem does. */
  readonly since: string;
}

/** `swapped`: another ensemble answers from now on. `failed`: the old one continues to answer. */
export type RegistryEvent =
  | { readonly kind: 'swapped'; readonly version: string; readonly milliseconds: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: RegistryProblem };

export interface RegistryStatus {
  /** The folder, the address of the bucket, or `bundled`. */
  readonly store: string;
  /** Version of the current ensemble. */
  readonly version: string;
  readonly aggregation: Aggregation;
  readonly members: readonly { readonly name: string; readonly version: string; readonly weight: number }[];
  /** When this ensemble became current, ISO 8601. */
  readonly since: string;
  /** When the store was last read, ISO 8601; null if there is none. */
  readonly checked: string | null;
  /** Null if the models of the store are in use, or if there is no store. */
  readonly problem: RegistryProblem | null;
}

export interface ModelRegistry {
  /**
   * Returns the ensemble that answers one whole request. Never waits; starts a revalidation in the background if one is
   * due.
   */
  current(): Ensemble;
  /**
   * Starts a revalidation if one is due and returns it, otherwise null. The only place that decides when one is due.
   */
  revalidateIfDue(): Promise<void> | null;
  /** Reads the store now, or joins the read in progress. Never rejects: problems are in `status` and in the events. */
  revalidate(): Promise<void>;
  status(): RegistryStatus;
  /** Ends the read in progress. The current ensemble continues to answer. */
  close(): void;
}
