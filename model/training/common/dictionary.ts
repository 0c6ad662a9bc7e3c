import { readFile } from 'node:fs/promises';
import wordListPath from 'word-list';
import { buildWordGraph, unweighted } from '../../../src/core/text/build-word-graph.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';

/** Longer words contain shorter ones, which count already. Leaving them out halves the graph. */
const maxWordLength = 8;

/** Builds the graph of the English words in the `word-list` package (MIT). It is part of the model file. */
export async function dictionary(): Promise<WordGraph> {
  const words = (await readFile(wordListPath, 'utf8')).split('\n');
  return buildWordGraph(unweighted(words.filter((word) => word.length >= 2 && word.length <= maxWordLength)));
}
