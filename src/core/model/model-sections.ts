import { type SectionArray, type SectionType, sectionEnd, viewSection } from '../container/sections.ts';
import { markovSize } from '../text/markov.ts';
import type { NgramWeights } from '../text/ngram-weights.ts';
import type { WordGraph } from '../text/word-graph.ts';
import type { Forest } from '../trees/forest.ts';
import { ModelError, type NamedSection } from './format.ts';
import { packTrees } from './pack-trees.ts';

/** The binary parts of a model file, checked as they are taken out. Every method throws `ModelError`. */
export interface ModelSections {
  array<Type extends SectionType>(name: string, type: Type): SectionArray<Type>;
  /** Does not check that walks through the graph end; `checkWordGraphs` does. */
  words(name: string): WordGraph;
  markov(name: string): Uint8Array;
  ngrams(name: string, fractionBits: number): NgramWeights;
  /** @param counts number of edges of each feature; the section holds the edges of all of them */
  edges(name: string, counts: readonly number[]): Float32Array[];
  /** @param features number of features; every split must be on one of them */
  forest(name: string, features: number, fractionBits: number): Forest;
}

/** Gives access to the sections that a header names. */
export function openSections(file: Uint8Array<ArrayBuffer>, sections: readonly NamedSection[]): ModelSections {
  const array: ModelSections['array'] = (name, type) => {
    const found = sections.find((candidate) => candidate.name === name);
    if (found === undefined) throw new ModelError(`section ${name} is missing`);
    if (found.type !== type) throw new ModelError(`section ${name} holds ${found.type}; expected ${type}`);
    const { offset, length } = found;
    const end = sectionEnd(found);
    if (offset % 8 !== 0 || end > file.length) {
      throw new ModelError(`section ${name} lies from ${offset} to ${end}, outside the file`);
    }
    return viewSection(file, { type, offset, length });
  };
  return {
    array,
    words: (name) => array(name, 'u32'),
    markov: (name) => checkLength(array(name, 'u8'), name, markovSize),
    ngrams(name, fractionBits) {
      const packed = array(name, 'u8');
      if (packed.length === 0 || (packed.length & (packed.length - 1)) !== 0) {
        throw new ModelError(`${name}: ${packed.length} bytes; expected a power of two`);
      }
      return { packed, fractionBits };
    },
    edges: (name, counts) => splitEdges(array(name, 'f32'), name, counts),
    forest(name, features, fractionBits) {
      const roots = array(`${name}.roots`, 'u32');
      const feature = array(`${name}.feature`, 'u8');
      const bin = checkLength(array(`${name}.bin`, 'u8'), `${name}.bin`, feature.length);
      const left = checkLength(array(`${name}.left`, 'u16'), `${name}.left`, feature.length);
      const values = checkLength(array(`${name}.value`, 'i16'), `${name}.value`, feature.length);
      return { roots, nodes: packTrees(name, { roots, feature, bin, left }, features), values, fractionBits };
    },
  };
}

function checkLength<Values extends SectionArray>(values: Values, name: string, length: number): Values {
  if (values.length !== length) {
    throw new ModelError(`section ${name} has ${values.length} entries; expected ${length}`);
  }
  return values;
}

function splitEdges(all: Float32Array, name: string, counts: readonly number[]): Float32Array[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total !== all.length) throw new ModelError(`${name}: ${all.length} edges; expected ${total}`);
  if (counts.some((count) => count > 254)) throw new ModelError(`${name}: a feature has more than 254 edges`);
  let start = 0;
  return counts.map((count) => {
    const edges = all.subarray(start, start + count);
    start += count;
    return edges;
  });
}
