import type { Model } from '../core/model/model.ts';
import { UsageError } from './command.ts';

/** Contributions that may be asked away although this model does not have them. */
const optional = ['popularity', 'listed'];

/**
 * Reads the comma-separated names after `--without`.
 * @throws UsageError naming one that `model` does not have, and those that it has
 */
export function parseWithout(text: string, model: Model): ReadonlySet<string> {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const known = new Set([...optional, ...model.contributionNames]);
  for (const name of names) {
    if (!known.has(name))
      throw new UsageError(`--without: there is no contribution "${name}"; known: ${[...known].join(', ')}`);
  }
  return new Set(names);
}
