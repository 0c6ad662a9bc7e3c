import { toHex } from '../base/digest.ts';
import type { ContainerFormat } from '../container/container-format.ts';
import type { Section } from '../container/sections.ts';
import type { LookalikeParts } from '../heads/lookalike/parts.ts';

/** What the features mean. Raise it with every change of meaning: a model fits one set of features only. */
export const featureSetVersion = 6;

/** A model file that cannot be read. `message` says what was expected and what was found. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** The model file: a container with a `ModelHeader`, which names the sections. */
export const modelFormat: ContainerFormat = {
  name: 'a model file',
  magic: 'HOSTWISE',
  formatVersion: 1,
  contentVersion: { name: 'feature-set version', value: featureSetVersion },
  error: ModelError,
};

/** A section as the header of a model file names it. */
export interface NamedSection extends Section {
  readonly name: string;
}

/** Header of a model file: small values, and where the large ones are. */
export interface ModelHeader {
  readonly features: readonly string[];
  readonly fractionBits: { readonly ngrams: number; readonly forest: number };
  readonly prior: number;
  readonly seed: {
    readonly intercept: number;
    readonly length: number;
    readonly entropy: number;
    readonly proVowels: number;
    readonly numWords: number;
    readonly threshold: number;
  };
  readonly thresholds: { readonly uncertain: number; readonly suspicious: number; readonly dangerous: number };
  readonly suffixes: Readonly<Record<string, number>>;
  readonly lookalike: LookalikeParts | null;
  readonly phishing: {
    readonly fractionBits: { readonly ngrams: number; readonly forest: number };
    readonly intercept: number;
    readonly suffixShare: number;
    readonly plainLogOdds: number;
    readonly suffixes: Readonly<Record<string, number>>;
    readonly platforms: readonly string[];
    readonly edgeCounts: readonly number[];
  } | null;
  readonly popularity: {
    readonly seed: number;
    readonly segmentLength: number;
    /** Log-odds of each tier. */
    readonly logOdds: readonly number[];
  } | null;
  /** Number of bin edges of each feature. The edges of all features are one section. */
  readonly edgeCounts: readonly number[];
  readonly sections: readonly NamedSection[];
}

/** Returns the version that users see: feature-set version, dot, first eight hexadecimal digits of the hash. */
export function versionOf(hash: Uint8Array): string {
  return `${featureSetVersion}.${toHex(hash.subarray(0, 4))}`;
}
