import { featureNames } from '../features/catalogue.ts';
import { markovSize } from '../language-model/markov.ts';
import type { WordGraph } from '../lexicon/word-graph.ts';
import { type Forest, leaf, packNode } from '../trees/forest.ts';
import {
  arrayOf,
  featureSetVersion,
  formatVersion,
  hex,
  ModelError,
  type ModelHeader,
  magic,
  preambleLength,
  type SectionArray,
  type SectionType,
  sha256,
  versionOf,
} from './format.ts';
import { checkHeader } from './header-schema.ts';
import { Model } from './model.ts';

/**
 * Reads a model file: checks magic, versions, hash, header and the shape of every section, so that no file, however it
 * was damaged, gives a model that fails or loops later. Sections are views on `bytes`; do not write to it afterwards.
 * @throws ModelError naming what was expected and what was found
 */
export async function openModel(bytes: Uint8Array<ArrayBuffer>): Promise<Model> {
  // Views of 32-bit sections need an aligned start; a slice of some larger buffer may have none.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const hash = await checkPreamble(file);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerEnd = preambleLength + view.getUint32(12, true);
  if (headerEnd > file.length) throw new ModelError(`the header ends at byte ${headerEnd}, the file at ${file.length}`);
  const header = readHeader(file.subarray(preambleLength, headerEnd));
  return new Model(versionOf(hash), readParts(file, header));
}

async function checkPreamble(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (file.length < preambleLength)
    throw new ModelError(`a model file has at least ${preambleLength} bytes, this has ${file.length}`);
  const found = new TextDecoder().decode(file.subarray(0, 8));
  if (found !== magic) throw new ModelError(`not a model file: it starts with ${JSON.stringify(found)}, not ${magic}`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const format = view.getUint16(8, true);
  if (format !== formatVersion) throw new ModelError(`format version ${format}; this program reads ${formatVersion}`);
  const features = view.getUint16(10, true);
  if (features !== featureSetVersion) {
    throw new ModelError(`feature-set version ${features}; this program computes ${featureSetVersion}`);
  }
  const stored = file.slice(16, preambleLength);
  const hash = await sha256(file.subarray(preambleLength));
  if (hex(stored) !== hex(hash)) throw new ModelError(`SHA-256 is ${hex(hash)}; the file says ${hex(stored)}`);
  return hash;
}

function readHeader(bytes: Uint8Array): ModelHeader {
  try {
    return checkHeader(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    throw new ModelError(`header: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readParts(file: Uint8Array<ArrayBuffer>, header: ModelHeader): Model['parts'] {
  const { fractionBits } = header;
  if (header.features.join() !== featureNames.join()) {
    throw new ModelError(`features are ${header.features.join(', ')}; expected ${featureNames.join(', ')}`);
  }
  const ngrams = section(file, header, 'ngrams', 'i8');
  if ((ngrams.length & (ngrams.length - 1)) !== 0) throw new ModelError(`ngrams: ${ngrams.length} is no power of two`);
  return {
    words: readWords(file, header, 'words'),
    vocabulary: readWords(file, header, 'vocabulary'),
    benign: sized(section(file, header, 'benign', 'u8'), 'benign', markovSize),
    dga: sized(section(file, header, 'dga', 'u8'), 'dga', markovSize),
    ngrams: { weights: ngrams, fractionBits: fractionBits.ngrams },
    suffixes: new Map(Object.entries(header.suffixes)),
    seed: header.seed,
    lookalike: header.lookalike,
    edges: splitEdges(section(file, header, 'edges', 'f32'), header.edgeCounts),
    forest: readForest(file, header),
    prior: header.prior,
    thresholds: header.thresholds,
  };
}

function section<Type extends SectionType>(
  file: Uint8Array<ArrayBuffer>,
  header: ModelHeader,
  name: string,
  type: Type,
): InstanceType<(typeof arrayOf)[Type]> {
  const found = header.sections.find((candidate) => candidate.name === name);
  if (found === undefined) throw new ModelError(`section ${name} is missing`);
  if (found.type !== type) throw new ModelError(`section ${name} holds ${found.type}; expected ${type}`);
  const bytes = found.length * arrayOf[type].BYTES_PER_ELEMENT;
  if (found.offset % 8 !== 0 || found.offset + bytes > file.length) {
    throw new ModelError(`section ${name} lies from ${found.offset} to ${found.offset + bytes}, outside the file`);
  }
  return new arrayOf[type](file.buffer, file.byteOffset + found.offset, found.length) as InstanceType<
    (typeof arrayOf)[Type]
  >;
}

function sized<Values extends SectionArray>(values: Values, name: string, length: number): Values {
  if (values.length !== length)
    throw new ModelError(`section ${name} has ${values.length} entries; expected ${length}`);
  return values;
}

/** Reads the trees, which lie as columns in the file because that compresses better, and checks them. */
function readForest(file: Uint8Array<ArrayBuffer>, header: ModelHeader): Forest {
  const roots = section(file, header, 'forest.roots', 'u32');
  const feature = section(file, header, 'forest.feature', 'u8');
  const bin = sized(section(file, header, 'forest.bin', 'u8'), 'forest.bin', feature.length);
  const left = sized(section(file, header, 'forest.left', 'u16'), 'forest.left', feature.length);
  const values = sized(section(file, header, 'forest.value', 'i16'), 'forest.value', feature.length);
  const nodes = new Uint32Array(feature.length);
  for (let i = 0; i < nodes.length; i++) {
    nodes[i] = packNode(feature[i] as number, bin[i] as number, left[i] as number);
  }
  checkTrees(roots, feature, left, header.features.length);
  return { roots, nodes, values, fractionBits: header.fractionBits.forest };
}

/** Every path down every tree must end: children lie after their parent and inside their tree. */
function checkTrees(roots: Uint32Array, feature: Uint8Array, left: Uint16Array, features: number): void {
  if (roots.length === 0 || roots[0] !== 0 || roots[roots.length - 1] !== feature.length) {
    throw new ModelError('forest: the roots do not cover the nodes');
  }
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const from = roots[tree] as number;
    const to = roots[tree + 1] as number;
    if (to <= from) throw new ModelError(`forest: tree ${tree} is empty`);
    for (let node = from; node < to; node++) {
      if (feature[node] === leaf) continue;
      const child = from + (left[node] as number);
      if ((feature[node] as number) >= features || child <= node || child + 1 >= to) {
        throw new ModelError(`forest: node ${node} leads nowhere`);
      }
    }
  }
}

function readWords(file: Uint8Array<ArrayBuffer>, header: ModelHeader, name: string): WordGraph {
  const words = section(file, header, name, 'u32');
  if (words.length < 2) throw new ModelError(`${name}: the graph has no edge`);
  for (const edge of words) {
    if (edge >>> 10 >= words.length) throw new ModelError(`${name}: an edge leads outside the graph`);
  }
  if (((words[words.length - 1] as number) & 32) === 0) throw new ModelError(`${name}: the last node does not end`);
  return words;
}

function splitEdges(all: Float32Array, counts: readonly number[]): Float32Array[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total !== all.length) throw new ModelError(`edges: ${all.length} values for ${total}`);
  if (counts.some((count) => count > 254)) throw new ModelError('edges: a feature has more than 254');
  let from = 0;
  return counts.map((count) => {
    const edges = all.subarray(from, from + count);
    from += count;
    return edges;
  });
}
