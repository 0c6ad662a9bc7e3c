import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { editedNames } from './edited-names.ts';
import { hashText } from './random.ts';
import { syntheticFamilies } from './synthetic-families.ts';
import { isTestName } from './test-split.ts';
import type { LabelledHost, TrainingName } from './training-names.ts';

/** What the bundled model is trained on. */
export interface Corpora {
  readonly hosts: readonly LabelledHost[];
  /** True for benign names that lists of different origin agree on; thresholds are placed on them. */
  isClean(name: TrainingName): boolean;
}

/**
 * The lists of `train/benign` that are used, by origin. Left out are those that are not benign in themselves: names that
 * anybody can register under, throw-away mail, names of machines, and names that nobody has labelled.
 */
const origins: readonly (readonly [origin: string, prefixes: readonly string[]])[] = [
  ['2013-14', ['alexa-100k', 'opendns']],
  ['alexa', ['alexa-jisis']],
  ['links', ['misp-majestic', 'misp-moz']],
  ['tranco', ['tranco-shards', 'tranco-opensetdga', 'misp-tranco']],
  ['umbrella', ['umbrella', 'misp-umbrella']],
  ['institutions', ['misp-bank', 'misp-university', 'misp-microsoft']],
  ['iran', ['iran-hosted']],
  ['other', ['misp-url-shorteners', 'misp-captive']],
];

/** Most names of one family: beyond that they teach little and slow everything. */
const mostPerFamily = 10_000;
const perSyntheticFamily = 1500;
const editedRows = 3000;

/**
 * Reads `train/benign` and `train/dga` under the data folder, without the names that are kept for the test.
 * @throws Error naming the folder that is missing
 */
export async function readCorpora(folder: string): Promise<Corpora> {
  const hosts: LabelledHost[] = [];
  const originsOf = new Map<string, Set<string>>();
  for (const { name, lines } of await readLists(join(folder, 'train', 'benign'))) {
    const origin = origins.find(([, prefixes]) => prefixes.some((prefix) => name.startsWith(prefix)))?.[0];
    if (origin === undefined) continue;
    for (const host of lines) {
      const parsed = parseHostname(host);
      if (parsed.kind !== 'domain' || isTestName(parsed.registrable, 0)) continue;
      hosts.push({ host, label: 0, family: name });
      const known = originsOf.get(parsed.registrable);
      if (known === undefined) originsOf.set(parsed.registrable, new Set([origin]));
      else known.add(origin);
    }
  }
  const generated = await readFamilies(join(folder, 'train', 'dga'));
  const suffixes = openSuffixes(generated);
  const made = syntheticFamilies(perSyntheticFamily, suffixes, 3);
  const isAgreedOn = (registrable: string): boolean => (originsOf.get(registrable)?.size ?? 0) >= 2;
  const known = [...originsOf.keys()].filter(isAgreedOn).map((name) => name.slice(0, name.indexOf('.')));
  return {
    hosts: [...hosts, ...generated, ...made, ...editedNames(known, suffixes, editedRows, 9)],
    isClean: ({ label, suffix }) => isAgreedOn(`${label}.${suffix}`),
  };
}

async function readFamilies(folder: string): Promise<LabelledHost[]> {
  const hosts: LabelledHost[] = [];
  for (const { name, lines } of await readLists(folder)) {
    // By hash, so that the choice does not depend on how the file is sorted.
    const chosen = lines
      .filter((host) => !isTestName(host, 1))
      .map((host) => ({ host, place: hashText(host, 5) }))
      .sort((a, b) => a.place - b.place);
    for (const { host } of chosen.slice(0, mostPerFamily)) hosts.push({ host, label: 1, family: name });
  }
  return hosts;
}

/** Suffixes of the real families in their real proportions, private ones aside: there the suffix is the scheme. */
function openSuffixes(hosts: readonly LabelledHost[]): string[] {
  return hosts.flatMap(({ host }) => {
    const parsed = parseHostname(host);
    return parsed.kind === 'domain' && !parsed.privateSuffix ? [parsed.suffix] : [];
  });
}

/** Reads every `.txt` file of a folder, in the order of its name, as lines without the empty ones. */
export async function readLists(folder: string): Promise<{ name: string; lines: string[] }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.txt'.length),
      lines: (await readFile(join(folder, file), 'utf8')).split('\n').filter((line) => line !== ''),
    })),
  );
}
