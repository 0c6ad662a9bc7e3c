import type { Model } from '../../core/model/model.ts';
import type { Aggregation } from './combine-scores.ts';

export interface Member {
  readonly name: string;
  /** Of the model file, as `Model.version`. */
  readonly version: string;
  /** 0 or more; only the aggregation `weighted` reads it. */
  readonly weight: number;
  readonly model: Model;
}

/** What answers one request, from beginning to end: frozen, and replaced as a whole. */
export interface Ensemble {
  /** At least one. */
  readonly members: readonly Member[];
  readonly aggregation: Aggregation;
  /** Of the pointer, 12 hexadecimal digits, or `bundled`. */
  readonly version: string;
}

/**
 * Why the store's models are not in use: the store cannot be reached (`unreachable`), has no pointer or lacks a file (`missing`),
 * the pointer is wrong (`pointer`), made for other features (`feature-set`), or a file has the wrong length (`size`) or content
 * (`hash`), is no model of this program (`format`), or scores differently here than where it was published (`golden`).
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
  /** When it was first seen, ISO 8601; the same problem keeps it. */
  readonly since: string;
}

/** `swapped`: another ensemble answers from now on. `failed`: the old one goes on answering. */
export type RegistryEvent =
  | { readonly kind: 'swapped'; readonly version: string; readonly milliseconds: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: RegistryProblem };

export interface RegistryStatus {
  /** The folder, the address of the bucket, or `bundled`. */
  readonly store: string;
  /** Of the ensemble that answers. */
  readonly version: string;
  readonly aggregation: Aggregation;
  readonly members: readonly { readonly name: string; readonly version: string; readonly weight: number }[];
  /** When this ensemble took over, ISO 8601. */
  readonly since: string;
  /** When the store was last asked, ISO 8601; null where there is none. */
  readonly checked: string | null;
  /** Null where the store's own models answer, or where there is no store. */
  readonly problem: RegistryProblem | null;
}

export interface ModelRegistry {
  /** Returns the ensemble that answers one whole request. Never waits; starts a revalidation in the background if one is due. */
  current(): Ensemble;
  /** Starts a revalidation if one is due and returns it, otherwise null. The only place that decides when one is due. */
  revalidateIfDue(): Promise<void> | null;
  /** Reads the store now, or joins the read in progress. Never rejects: problems are in `status` and in the events. */
  revalidate(): Promise<void>;
  status(): RegistryStatus;
  /** Ends the read in progress. The current ensemble continues to answer. */
  close(): void;
}
