import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { hashText } from '../../training/common/random.ts';
import { readLists } from '../../training/common/read-lists.ts';
import { isTestName } from '../../training/common/test-split.ts';

/** One list of names that someone outside this project collected. */
export interface OutsideSet {
  readonly name: string;
  readonly malicious: 0 | 1;
  /** `train` sets may shape weights; only the names that are reserved for the test are in them here. */
  readonly part: 'train' | 'evaluate';
  readonly names: readonly DomainName[];
}

/**
 * Reads every `outside-*` list of one class.
 * @param sample maximum number of names per set, chosen by hash; 0 for all
 */
export async function readOutsideSets(folder: string, malicious: 0 | 1, sample: number): Promise<OutsideSet[]> {
  const kind = malicious === 1 ? 'phish' : 'benign';
  const sets: OutsideSet[] = [];
  for (const part of ['train', 'evaluate'] as const) {
    for (const { name, lines } of await readLists(join(folder, part, kind))) {
      if (!name.startsWith('outside-')) continue;
      const names = parseDistinct(lines).filter(
        ({ registrable }) => part === 'evaluate' || isTestName(registrable, malicious),
      );
      sets.push({ name: name.slice('outside-'.length), malicious, part, names: takeByHash(names, sample) });
    }
  }
  return sets;
}

function parseDistinct(lines: readonly string[]): DomainName[] {
  const names = new Map<string, DomainName>();
  for (const line of lines) {
    const name = parseHostname(line);
    if (name.kind === 'domain') names.set(name.host, name);
  }
  return [...names.values()];
}

/** Chooses at most `count` names by a hash of the host; 0 keeps all. */
export function takeByHash(names: readonly DomainName[], count: number): readonly DomainName[] {
  if (count === 0 || names.length <= count) return names;
  return names
    .map((name) => ({ name, hash: hashText(name.host, 83) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, count)
    .map(({ name }) => name);
}
