import { findGraphProblem } from '../text/word-graph.ts';
import { ModelError } from './format.ts';
import type { ModelParts } from './parts.ts';

/**
 * Checks that every walk through a word graph of the model ends inside the graph.
 * @throws ModelError naming the damaged graph
 */
export function checkWordGraphs({ words, common, vocabulary, phishing }: ModelParts): void {
  const graphs = { words, common, vocabulary };
  const all =
    phishing === null ? graphs : { ...graphs, 'phishing.words': phishing.words, 'phishing.brands': phishing.brands };
  for (const [name, graph] of Object.entries(all)) {
    const problem = findGraphProblem(graph);
    if (problem !== null) throw new ModelError(`${name}: ${problem}`);
  }
}
