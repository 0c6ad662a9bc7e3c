import { placeSections } from '../container/sections.ts';
import { encodeHeader, firstSectionOffset, writeContainer } from '../container/write-container.ts';
import { dgaFeatureNames } from '../heads/dga/feature-names.ts';
import type { PhishingHeadParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import { type ModelHeader, modelFormat, type NamedSection } from './format.ts';
import { listModelSections, type NamedContent } from './model-contents.ts';
import type { ModelParts } from './parts.ts';

/** Room that a section's entry in the header may need beyond its size with small offsets, in bytes. */
const offsetReserve = 16;

/** Returns the model file of `parts`. The same parts give the same bytes. */
export async function writeModel(parts: ModelParts): Promise<Uint8Array<ArrayBuffer>> {
  const contents = listModelSections(parts);
  // The header lists the offsets, and its length shifts them. Start far enough behind it for any offsets.
  const draft = encodeModelHeader(parts, contents, 0);
  const start = firstSectionOffset(draft.length + offsetReserve * contents.length);
  return writeContainer(modelFormat, encodeModelHeader(parts, contents, start), contents, start);
}

function encodeModelHeader(parts: ModelParts, contents: readonly NamedContent[], start: number): Uint8Array {
  const shapes = contents.map(({ type, values }) => ({ type, length: values.length }));
  const sections = placeSections(shapes, start).sections.map((section, i) => ({
    name: contents[i]?.name ?? '',
    ...section,
  }));
  return encodeHeader(headerOf(parts, sections));
}

function headerOf(parts: ModelParts, sections: NamedSection[]): ModelHeader {
  return {
    features: dgaFeatureNames,
    fractionBits: { ngrams: parts.ngrams.fractionBits, forest: parts.forest.fractionBits },
    prior: parts.prior,
    seed: parts.seed,
    thresholds: parts.thresholds,
    suffixes: Object.fromEntries(parts.suffixes),
    lookalike: parts.lookalike,
    phishing: phishingHeader(parts.phishing),
    popularity: popularityHeader(parts.popularity),
    edgeCounts: parts.edges.map(({ length }) => length),
    sections,
  };
}

function phishingHeader(phishing: PhishingHeadParts | null): ModelHeader['phishing'] {
  if (phishing === null) return null;
  const { ngrams, forest, intercept, suffixShare, plainLogOdds, suffixes, platforms, edges } = phishing;
  return {
    fractionBits: { ngrams: ngrams.fractionBits, forest: forest.fractionBits },
    intercept,
    suffixShare,
    plainLogOdds,
    suffixes: Object.fromEntries(suffixes),
    platforms: [...platforms],
    edgeCounts: edges.map(({ length }) => length),
  };
}

function popularityHeader(popularity: PopularitySet | null): ModelHeader['popularity'] {
  if (popularity === null) return null;
  const { filter, logOdds } = popularity;
  return { seed: filter.seed, segmentLength: filter.segmentLength, logOdds };
}
