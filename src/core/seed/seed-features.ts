import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from '../text/word-graph.ts';

/** The four features of the h2oai malicious-domains example, on the label left of the public suffix. */
export interface SeedFeatures {
  /** UTF-16 units. */
  readonly length: number;
  /** Shannon entropy of the characters, bits. */
  readonly entropy: number;
  /** Share of a, e, i, o, u among all characters, 0..1. */
  readonly proVowels: number;
  /** Number of substrings of two letters or more, repeats counted, that are words. */
  readonly numWords: number;
}

export function computeSeedFeatures(label: string, words: WordGraph): SeedFeatures {
  return {
    length: label.length,
    entropy: shannonEntropy(label),
    proVowels: vowelShare(label),
    numWords: countWords(label, words),
  };
}

const counts = new Uint16Array(128);

/** Shannon entropy in bits of the characters of `text`: -sum p log2 p; 0 for the empty text. */
export function shannonEntropy(text: string): number {
  counts.fill(0);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) & 127]!++;
  let entropy = 0;
  for (const count of counts) {
    if (count === 0) continue;
    const share = count / text.length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}

/** Share of a, e, i, o and u in `text`, 0..1; 0 for the empty text. */
export function vowelShare(text: string): number {
  let vowels = 0;
  for (let i = 0; i < text.length; i++) if (isVowel(text.charCodeAt(i))) vowels++;
  return text.length === 0 ? 0 : vowels / text.length;
}

/** True for the code units of a, e, i, o, u. */
export function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117;
}

/** Counts the substrings of two letters or more of `text` that stand in `words`. */
export function countWords(text: string, words: WordGraph): number {
  let found = 0;
  for (let start = 0; start < text.length; start++) {
    let node = rootNode;
    for (let i = start; i < text.length && node !== 0; i++) {
      const letter = text.charCodeAt(i) - 97;
      if (letter < 0 || letter > 25) break;
      const edge = edgeFor(words, node, letter);
      if (edge === 0) break;
      if (i > start && edgeWeight(edge) > 0) found++;
      node = edgeTarget(edge);
    }
  }
  return found;
}
