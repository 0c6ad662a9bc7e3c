import type { Model } from '../../src/core/model/model.ts';
import { parseDomainNames } from './hostnames.ts';

/** The contributions to leave out to measure how the model judges names that no ranking contains. */
export const withoutPopularity: ReadonlySet<string> = new Set(['popularity']);

/** Computes the probability of every host that is a domain name. @param without contributions to leave out */
export function computeScores(model: Model, hosts: Iterable<string>, without?: ReadonlySet<string>): Float64Array {
  return Float64Array.from(parseDomainNames(hosts), (name) => model.explain(name, without).probability);
}
