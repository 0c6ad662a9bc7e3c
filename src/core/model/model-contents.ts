import type { SectionContent } from '../container/write-container.ts';
import type { PhishingHeadParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import { type Forest, leaf } from '../trees/forest.ts';
import type { ModelParts } from './parts.ts';

/** A section of the model file and its name in the header. */
export interface NamedContent extends SectionContent {
  readonly name: string;
}

/** Returns everything of a model that is stored as a section, in the order of the file. */
export function listModelSections(parts: ModelParts): readonly NamedContent[] {
  const { phishing, popularity } = parts;
  return [
    { name: 'words', type: 'u32', values: parts.words },
    { name: 'common', type: 'u32', values: parts.common },
    { name: 'vocabulary', type: 'u32', values: parts.vocabulary },
    { name: 'edges', type: 'f32', values: joinEdges(parts.edges) },
    { name: 'benign', type: 'u8', values: parts.benign },
    { name: 'dga', type: 'u8', values: parts.dga },
    { name: 'ngrams', type: 'u8', values: parts.ngrams.packed },
    ...listForestColumns('forest', parts.forest),
    ...(phishing === null ? [] : listPhishingSections(phishing)),
    ...(popularity === null ? [] : listPopularitySections(popularity)),
  ];
}

function listPhishingSections({ words, brands, edges, benign, ngrams, forest }: PhishingHeadParts): NamedContent[] {
  return [
    { name: 'phishing.words', type: 'u32', values: words },
    { name: 'phishing.brands', type: 'u32', values: brands },
    { name: 'phishing.edges', type: 'f32', values: joinEdges(edges) },
    { name: 'phishing.benign', type: 'u8', values: benign },
    { name: 'phishing.ngrams', type: 'u8', values: ngrams.packed },
    ...listForestColumns('phishing.forest', forest),
  ];
}

function listPopularitySections({ filter }: PopularitySet): NamedContent[] {
  return [
    { name: 'popularity.fingerprints', type: 'u16', values: filter.fingerprints },
    { name: 'popularity.values', type: 'u8', values: filter.values },
  ];
}

/** The file stores one column for each field of a node, because columns compress better than packed nodes. */
function listForestColumns(name: string, { roots, nodes, values }: Forest): NamedContent[] {
  return [
    { name: `${name}.roots`, type: 'u32', values: roots },
    { name: `${name}.feature`, type: 'u8', values: Uint8Array.from(nodes, (node) => node & 255) },
    {
      name: `${name}.bin`,
      type: 'u8',
      values: Uint8Array.from(nodes, (node) => (isLeaf(node) ? 0 : (node >>> 8) & 255)),
    },
    { name: `${name}.left`, type: 'u16', values: Uint16Array.from(nodes, (node) => (isLeaf(node) ? 0 : node >>> 16)) },
    { name: `${name}.value`, type: 'i16', values },
  ];
}

/** Bin and child of a leaf are the same for every leaf, so they are not stored. */
function isLeaf(node: number): boolean {
  return (node & 255) === leaf;
}

function joinEdges(edges: readonly Float32Array[]): Float32Array {
  return Float32Array.from(edges.flatMap((part) => [...part]));
}
