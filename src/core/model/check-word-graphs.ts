import type { WordGraph } from '../text/word-graph.ts';
import { ModelError } from './format.ts';
import type { ModelParts } from './parts.ts';

/** Checks that every walk through a word graph of the model ends inside it. @throws ModelError naming the graph that does not fit */
export function checkWordGraphs({ words, common, vocabulary, phishing }: ModelParts): void {
  check('words', words);
  check('common', common);
  check('vocabulary', vocabulary);
  if (phishing === null) return;
  check('phishing.words', phishing.words);
  check('phishing.brands', phishing.brands);
}

function check(name: string, graph: WordGraph): void {
  if (graph.length <= 26) throw new ModelError(`${name}: the graph has no root`);
  for (let i = 0; i < graph.length; i++) {
    if ((graph[i] as number) >>> 10 >= graph.length) throw new ModelError(`${name}: an edge leads outside the graph`);
  }
  if (((graph[graph.length - 1] as number) & 32) === 0) throw new ModelError(`${name}: the last node does not end`);
}
