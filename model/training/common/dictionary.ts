import { readFile } from 'node:fs/promises';
import wordListPath from 'word-list';
import { buildWordGraph, unweighted } from '../../../src/core/text/build-word-graph.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';

/** Longer words hold shorter ones that count already; leaving them out halves the graph. */
const longestWord = 8;

/** The English words of the `word-list` package (MIT) as the graph that ships in the model. */
export async function dictionary(): Promise<WordGraph> {
  const words = (await readFile(wordListPath, 'utf8')).split('\n');
  return buildWordGraph(unweighted(words.filter((word) => word.length >= 2 && word.length <= longestWord)));
}
