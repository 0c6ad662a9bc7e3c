import { listedTerm } from './listed-term.ts';

/**
 * Names of the terms that a caller may leave out of the sum. `popularity` and `listed` are always among them, so that
 * the same request works with a model without popular names and with a server without intelligence sources.
 * @param contributionNames what the model, or the ensemble, can contribute
 */
export function removableTerms(contributionNames: Iterable<string>): ReadonlySet<string> {
  return new Set(['popularity', listedTerm, ...contributionNames]);
}
