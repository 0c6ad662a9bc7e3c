import { featureNames } from '../features/catalogue.ts';
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
  sha256,
} from './format.ts';
import type { ModelParts } from './parts.ts';

/** Returns the model file of `parts`; the same parts give the same bytes. */
export async function writeModel(parts: ModelParts): Promise<Uint8Array<ArrayBuffer>> {
  const { forest, ngrams } = parts;
  const contents: [name: string, type: SectionType, values: SectionArray][] = [
    ['words', 'u32', parts.words],
    ['vocabulary', 'u32', parts.vocabulary],
    ['edges', 'f32', joined(parts.edges)],
    ['benign', 'u8', parts.benign],
    ['dga', 'u8', parts.dga],
    ['ngrams', 'i8', ngrams.weights],
    ['forest.roots', 'u32', forest.roots],
    ['forest.feature', 'u8', Uint8Array.from(forest.nodes, (node) => node & 255)],
    ['forest.bin', 'u8', Uint8Array.from(forest.nodes, (node) => (node >>> 8) & 255)],
    ['forest.left', 'u16', Uint16Array.from(forest.nodes, (node) => node >>> 16)],
    ['forest.value', 'i16', forest.values],
  ];
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

function headerOf(parts: ModelParts, sections: Section[]): ModelHeader {
  return {
    features: featureNames,
    fractionBits: { ngrams: parts.ngrams.fractionBits, forest: parts.forest.fractionBits },
    prior: parts.prior,
    seed: parts.seed,
    thresholds: parts.thresholds,
    suffixes: Object.fromEntries(parts.suffixes),
    lookalike: parts.lookalike,
    edgeCounts: parts.edges.map(({ length }) => length),
    sections,
  };
}

function joined(edges: readonly Float32Array[]): Float32Array {
  return Float32Array.from(edges.flatMap((part) => [...part]));
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
