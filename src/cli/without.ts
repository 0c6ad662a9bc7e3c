import { removableTerms } from '../core/listing/removable-terms.ts';
import type { Model } from '../core/model/model.ts';
import { UsageError } from './command.ts';

/**
 * Parses the comma-separated names after `--without`.
 * @throws UsageError that names the first unknown contribution and lists the known ones
 */
export function parseWithout(text: string, model: Model): ReadonlySet<string> {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const known = removableTerms(model.contributionNames);
  for (const name of names) {
    if (!known.has(name))
      throw new UsageError(`--without: there is no contribution "${name}"; known: ${[...known].join(', ')}`);
  }
  return new Set(names);
}
