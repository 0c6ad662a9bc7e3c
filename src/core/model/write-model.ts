import { sha256 } from '../base/digest.ts';
import { dgaFeatureNames } from '../heads/dga/feature-names.ts';
import type { PhishingHeadParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import { type Forest, leaf } from '../trees/forest.ts';
import {
  arrayOf,
  featureSetVersion,
  formatVersion,
  type ModelHeader,
  magic,
  preambleLength,
  type Section,
  type SectionArray,
  type SectionType,
} from './format.ts';
import type { ModelParts } from './parts.ts';

/** Returns the model file of `parts`; the same parts give the same bytes. */
export async function writeModel(parts: ModelParts): Promise<Uint8Array<ArrayBuffer>> {
  const contents = contentsOf(parts);
  const headerAt = (start: number): { header: Uint8Array; sections: Section[]; end: number } => {
    let offset = start;
    const sections = contents.map(([name, type, values]) => {
      const section = { name, type, offset, length: values.length };
      offset = aligned(offset + values.byteLength);
      return section;
    });
    return { header: new TextEncoder().encode(JSON.stringify(headerOf(parts, sections))), sections, end: offset };
  };
  // The header holds the offsets and its length moves them: settle from a start that is surely large enough.
  const start = aligned(preambleLength + headerAt(0).header.length + 16 * contents.length);
  const { header, sections, end } = headerAt(start);
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(magic), 0);
  view.setUint16(8, formatVersion, true);
  view.setUint16(10, featureSetVersion, true);
  view.setUint32(12, header.length, true);
  file.set(header, preambleLength);
  contents.forEach(([, type, values], i) => {
    const { offset, length } = sections[i] as Section;
    new arrayOf[type](file.buffer, offset, length).set(values);
  });
  file.set(await sha256(file.subarray(preambleLength)), 16);
  return file;
}

type Content = readonly [name: string, type: SectionType, values: SectionArray];

function contentsOf(parts: ModelParts): readonly Content[] {
  const { phishing, popularity } = parts;
  return [
    ['words', 'u32', parts.words],
    ['common', 'u32', parts.common],
    ['vocabulary', 'u32', parts.vocabulary],
    ['edges', 'f32', joined(parts.edges)],
    ['benign', 'u8', parts.benign],
    ['dga', 'u8', parts.dga],
    ['ngrams', 'u8', parts.ngrams.packed],
    ...forestColumns('forest', parts.forest),
    ...(phishing === null ? [] : phishingContents(phishing)),
    ...(popularity === null ? [] : popularityContents(popularity)),
  ];
}

function phishingContents({ words, brands, edges, benign, ngrams, forest }: PhishingHeadParts): Content[] {
  return [
    ['phishing.words', 'u32', words],
    ['phishing.brands', 'u32', brands],
    ['phishing.edges', 'f32', joined(edges)],
    ['phishing.benign', 'u8', benign],
    ['phishing.ngrams', 'u8', ngrams.packed],
    ...forestColumns('phishing.forest', forest),
  ];
}

function popularityContents({ filter }: PopularitySet): Content[] {
  return [
    ['popularity.fingerprints', 'u16', filter.fingerprints],
    ['popularity.values', 'u8', filter.values],
  ];
}

/** Where a leaf leads to is known without the file. */
function isLeaf(node: number): boolean {
  return (node & 255) === leaf;
}

/** Nodes lie as columns in the file, because that compresses better. */
function forestColumns(name: string, { roots, nodes, values }: Forest): Content[] {
  return [
    [`${name}.roots`, 'u32', roots],
    [`${name}.feature`, 'u8', Uint8Array.from(nodes, (node) => node & 255)],
    [`${name}.bin`, 'u8', Uint8Array.from(nodes, (node) => (isLeaf(node) ? 0 : (node >>> 8) & 255))],
    [`${name}.left`, 'u16', Uint16Array.from(nodes, (node) => (isLeaf(node) ? 0 : node >>> 16))],
    [`${name}.value`, 'i16', values],
  ];
}

function headerOf(parts: ModelParts, sections: Section[]): ModelHeader {
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

function joined(edges: readonly Float32Array[]): Float32Array {
  return Float32Array.from(edges.flatMap((part) => [...part]));
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
