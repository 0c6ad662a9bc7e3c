import { toHex } from '../base/digest.ts';
import type { LookalikeParts } from '../heads/lookalike/parts.ts';

/**
 * The model file, little-endian:
 *
 * | offset | length | what |
 * |---|---|---|
 * | 0 | 8 | magic, ASCII `HOSTWISE` |
 * | 8 | 2 | format version: how the bytes lie |
 * | 10 | 2 | feature-set version: what the features mean |
 * | 12 | 4 | length of the header |
 * | 16 | 32 | SHA-256 of everything from byte 48 on |
 * | 48 | .. | header, UTF-8 JSON: `ModelHeader` |
 * | .. | .. | sections, each at a multiple of 8 from the start of the file |
 */
export const magic = 'HOSTWISE';
export const formatVersion = 1;
export const featureSetVersion = 6;
export const preambleLength = 48;

/** A model that cannot be read. `message` says what was expected and what was found. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

export interface Section {
  readonly name: string;
  readonly type: SectionType;
  /** Bytes from the start of the file. */
  readonly offset: number;
  /** Elements. */
  readonly length: number;
}

export type SectionType = 'u8' | 'u16' | 'i16' | 'u32' | 'f32';

export type SectionArray = Uint8Array | Uint16Array | Int16Array | Uint32Array | Float32Array;

export const arrayOf = {
  u8: Uint8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;

/** The JSON part: what is small and what names the rest. */
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
    /** By tier. */
    readonly logOdds: readonly number[];
  } | null;
  /** Number of bin edges of each feature; the edges themselves lie in one section. */
  readonly edgeCounts: readonly number[];
  readonly sections: readonly Section[];
}

/** Returns the version that users see: feature set, dot, first eight hexadecimal digits of the hash. */
export function versionOf(hash: Uint8Array): string {
  return `${featureSetVersion}.${toHex(hash.subarray(0, 4))}`;
}
