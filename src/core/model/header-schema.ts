import * as v from 'valibot';
import { arrayTypes, type SectionType } from '../container/sections.ts';
import { lookalikeBinCounts, lookalikeTermNames } from '../heads/lookalike/bins.ts';
import { sideWords } from '../heads/lookalike/side-words.ts';
import type { LookalikeWeights } from '../heads/lookalike/weights.ts';
import { popularityTierCount } from '../popularity/popularity.ts';
import { ModelError, type ModelHeader } from './format.ts';

const finite = v.pipe(v.number(), v.finite());
/** A probability or a share. */
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const bits = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20));

/** Like `v.record(v.string(), finite)`, which takes milliseconds for thousands of suffixes while a navigation waits. */
const finiteRecord = v.custom<Readonly<Record<string, number>>>((raw) => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const values = Object.values(raw);
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}, 'expected an object of finite numbers');

const sectionTypes = Object.keys(arrayTypes) as SectionType[];

const units = v.pipe(v.number(), v.integer());

/** One number for each bin of each term. A model of an earlier version may lack the last bins. */
const lookalikeTerms = v.custom<LookalikeWeights['terms']>(
  (raw) =>
    v.is(v.record(v.string(), v.array(units)), raw) &&
    lookalikeTermNames.every((name) => isAtMost(raw[name]?.length, lookalikeBinCounts[name])),
  'expected one whole number for each bin of every term',
);

function isAtMost(length: number | undefined, count: number): boolean {
  return length !== undefined && length > 0 && length <= count;
}

const lookalike = v.strictObject({
  sites: v.pipe(v.array(v.string()), v.maxLength(3)),
  carriers: v.string(),
  weights: v.strictObject({
    intercept: units,
    terms: lookalikeTerms,
    words: v.pipe(v.array(units), v.maxLength(sideWords.size)),
    targets: v.record(v.string(), units),
    threshold: units,
  }),
  intercept: finite,
});

const phishing = v.strictObject({
  fractionBits: v.strictObject({ ngrams: bits, forest: bits }),
  intercept: finite,
  suffixShare: fraction,
  plainLogOdds: finite,
  suffixes: finiteRecord,
  platforms: v.array(v.string()),
  edgeCounts: v.array(count),
});

const popularity = v.strictObject({
  seed: units,
  segmentLength: count,
  logOdds: v.pipe(v.array(finite), v.length(popularityTierCount)),
});

const schema = v.strictObject({
  features: v.array(v.string()),
  fractionBits: v.strictObject({ ngrams: bits, forest: bits }),
  prior: finite,
  seed: v.strictObject({
    intercept: finite,
    length: finite,
    entropy: finite,
    proVowels: finite,
    numWords: finite,
    threshold: fraction,
  }),
  thresholds: v.strictObject({ uncertain: fraction, suspicious: fraction, dangerous: fraction }),
  suffixes: finiteRecord,
  lookalike: v.nullable(lookalike),
  phishing: v.nullable(phishing),
  popularity: v.nullable(popularity),
  edgeCounts: v.array(count),
  sections: v.array(
    v.strictObject({
      name: v.string(),
      type: v.picklist(sectionTypes),
      offset: count,
      length: count,
    }),
  ),
});

/** Validates the header of a model file. @throws ModelError with the field, what was expected and what was found */
export function parseHeader(raw: unknown): ModelHeader {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ModelError(`header: ${v.getDotPath(issue) ?? 'content'}: ${issue.message}`);
}
