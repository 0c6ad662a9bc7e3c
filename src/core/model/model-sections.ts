import { markovSize } from '../text/markov.ts';
import type { NgramWeights } from '../text/ngram-weights.ts';
import type { WordGraph } from '../text/word-graph.ts';
import { type Forest, leaf, packLeaf, packNode } from '../trees/forest.ts';
import { arrayOf, ModelError, type Section, type SectionArray, type SectionType } from './format.ts';

/** Reads the binary parts of a model file and checks how they fit together. */
export interface ModelSections {
  /** @throws ModelError where there is no such section of that type inside the file */
  array<Type extends SectionType>(name: string, type: Type): InstanceType<(typeof arrayOf)[Type]>;
  /** Only `checkGraphs` tells whether walks through it end. */
  words(name: string): WordGraph;
  markov(name: string): Uint8Array;
  ngrams(name: string, fractionBits: number): NgramWeights;
  /** @param counts number of edges of each feature; the edges themselves lie in one section */
  edges(name: string, counts: readonly number[]): Float32Array[];
  /** @param features how many there are; every split must be on one of them */
  forest(name: string, features: number, fractionBits: number): Forest;
}

export function openSections(file: Uint8Array<ArrayBuffer>, sections: readonly Section[]): ModelSections {
  const array: ModelSections['array'] = (name, type) => {
    const found = sections.find((candidate) => candidate.name === name);
    if (found === undefined) throw new ModelError(`section ${name} is missing`);
    if (found.type !== type) throw new ModelError(`section ${name} holds ${found.type}; expected ${type}`);
    const end = found.offset + found.length * arrayOf[type].BYTES_PER_ELEMENT;
    if (found.offset % 8 !== 0 || end > file.length) {
      throw new ModelError(`section ${name} lies from ${found.offset} to ${end}, outside the file`);
    }
    const view = new arrayOf[type](file.buffer, file.byteOffset + found.offset, found.length);
    return view as InstanceType<(typeof arrayOf)[typeof type]>;
  };
  return {
    array,
    words: (name) => array(name, 'u32'),
    markov: (name) => sized(array(name, 'u8'), name, markovSize),
    ngrams(name, fractionBits) {
      const packed = array(name, 'u8');
      if (packed.length === 0 || (packed.length & (packed.length - 1)) !== 0) {
        throw new ModelError(`${name}: ${packed.length} is no power of two`);
      }
      return { packed, fractionBits };
    },
    edges: (name, counts) => splitEdges(array(name, 'f32'), name, counts),
    forest(name, features, fractionBits) {
      const roots = array(`${name}.roots`, 'u32');
      const feature = array(`${name}.feature`, 'u8');
      const bin = sized(array(`${name}.bin`, 'u8'), `${name}.bin`, feature.length);
      const left = sized(array(`${name}.left`, 'u16'), `${name}.left`, feature.length);
      const values = sized(array(`${name}.value`, 'i16'), `${name}.value`, feature.length);
      const nodes = packTrees(name, { roots, feature, bin, left }, features);
      return { roots, nodes, values, fractionBits };
    },
  };
}

function sized<Values extends SectionArray>(values: Values, name: string, length: number): Values {
  if (values.length !== length)
    throw new ModelError(`section ${name} has ${values.length} entries; expected ${length}`);
  return values;
}

function splitEdges(all: Float32Array, name: string, counts: readonly number[]): Float32Array[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total !== all.length) throw new ModelError(`${name}: ${all.length} values for ${total}`);
  if (counts.some((count) => count > 254)) throw new ModelError(`${name}: a feature has more than 254`);
  let from = 0;
  return counts.map((count) => {
    const edges = all.subarray(from, from + count);
    from += count;
    return edges;
  });
}

/** How trees lie in the file: a column for each part of a node. */
interface TreeColumns {
  readonly roots: Uint32Array;
  readonly feature: Uint8Array;
  readonly bin: Uint8Array;
  readonly left: Uint16Array;
}

/**
 * Packs the nodes as `Forest` has them. Every path down every tree must end: children lie after their parent and inside their
 * tree.
 */
function packTrees(name: string, { roots, feature, bin, left }: TreeColumns, features: number): Uint32Array {
  if (roots.length === 0 || roots[0] !== 0 || roots[roots.length - 1] !== feature.length) {
    throw new ModelError(`${name}: the roots do not cover the nodes`);
  }
  const nodes = new Uint32Array(feature.length);
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const from = roots[tree] as number;
    const to = roots[tree + 1] as number;
    if (to <= from || to > feature.length) throw new ModelError(`${name}: tree ${tree} lies from ${from} to ${to}`);
    for (let node = from; node < to; node++) {
      const split = feature[node] as number;
      if (split === leaf) {
        nodes[node] = packLeaf(node - from);
        continue;
      }
      const child = left[node] as number;
      if (split >= features || from + child <= node || from + child + 1 >= to) {
        throw new ModelError(`${name}: node ${node} leads nowhere`);
      }
      nodes[node] = packNode(split, bin[node] as number, child);
    }
  }
  return nodes;
}
