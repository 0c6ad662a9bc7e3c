import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { editedNames } from './edited-names.ts';
import { hashText } from './random.ts';
import { readLists } from './read-lists.ts';
import { syntheticFamilies } from './synthetic-families.ts';
import { isTestName } from './test-split.ts';
import { type LabelledDomain, type LabelledHost, labelledDomain, parseLabelledHosts } from './training-names.ts';

/** The rows that the generated-name head of the bundled model is trained on. */
export interface Corpora {
  readonly domains: readonly LabelledDomain[];
  /** True for benign names that lists of at least two origins contain. The thresholds are placed on them. */
  isClean(name: Pick<LabelledDomain, 'registrable'>): boolean;
}

/**
 * The lists of `train/benign` that are used, by origin. Other lists are not benign as such: names under which anyone
 * can register, disposable e-mail, names of machines, and names without a label.
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

/** More names of one family add little and make training slower. */
const maxPerFamily = 10_000;
const perSyntheticFamily = 1500;
const editedRows = 3000;

/**
 * Reads `train/benign` and `train/dga` in the data folder, without the names that are reserved for the test, and adds
 * the synthetic families.
 * @throws Error that names the folder if it is missing
 */
export async function readCorpora(folder: string): Promise<Corpora> {
  const benign: LabelledDomain[] = [];
  const originsOf = new Map<string, Set<string>>();
  for (const { name: list, lines } of await readLists(join(folder, 'train', 'benign'))) {
    const origin = origins.find(([, prefixes]) => prefixes.some((prefix) => list.startsWith(prefix)))?.[0];
    if (origin === undefined) continue;
    for (const host of lines) {
      const name = parseHostname(host);
      if (name.kind !== 'domain' || isTestName(name.registrable, 0)) continue;
      benign.push(labelledDomain(name, 0, list));
      const known = originsOf.get(name.registrable);
      if (known === undefined) originsOf.set(name.registrable, new Set([origin]));
      else known.add(origin);
    }
  }
  const generated = parseLabelledHosts(await readFamilies(join(folder, 'train', 'dga')));
  // Under a private suffix, the suffix itself is part of the family's scheme. The others keep their real proportions.
  const suffixes = generated.flatMap(({ suffix, privateSuffix }) => (privateSuffix ? [] : suffix));
  const isAgreedOn = (registrable: string): boolean => (originsOf.get(registrable)?.size ?? 0) >= 2;
  const labels = [...originsOf.keys()].filter(isAgreedOn).map((name) => name.slice(0, name.indexOf('.')));
  const synthetic = [
    ...syntheticFamilies(perSyntheticFamily, suffixes, 3),
    ...editedNames(labels, suffixes, editedRows, 9),
  ];
  return {
    domains: [...benign, ...generated, ...parseLabelledHosts(synthetic)],
    isClean: ({ registrable }) => isAgreedOn(registrable),
  };
}

async function readFamilies(folder: string): Promise<LabelledHost[]> {
  const hosts: LabelledHost[] = [];
  for (const { name: family, lines } of await readLists(folder)) {
    // Chosen by hash, so that the order of the file does not matter.
    const ranked = lines
      .filter((host) => !isTestName(host, 1))
      .map((host) => ({ host, rank: hashText(host, 5) }))
      .sort((a, b) => a.rank - b.rank);
    for (const { host } of ranked.slice(0, maxPerFamily)) hosts.push({ host, label: 1, family });
  }
  return hosts;
}
