import { join } from 'node:path';
import { readLists } from '../training/common/read-lists.ts';
import { isTestName } from '../training/common/test-split.ts';
import { readLines, unseenDomains } from './hostnames.ts';

/** Names of generated families, by family. */
export type FamilyNames = ReadonlyMap<string, readonly string[]>;

/** Reads the names of the training families that are reserved for the test. */
export async function keptFamilies(folder: string): Promise<FamilyNames> {
  const lists = await readLists(join(folder, 'train', 'dga'));
  return new Map(lists.map(({ name, lines }) => [name, lines.filter((host) => isTestName(host, 1))]));
}

/**
 * Families of `evaluate/dga` that are a family of `train/dga` under another name: its file contains some or all of
 * their names. The first two are known aliases of Kraken.
 */
export const renamedFamilies: ReadonlySet<string> = new Set(['bobax', 'oderoor', 'ud4']);

/** Reads the families that no training list is named after. Some are `renamedFamilies`. */
export async function unseenFamilies(folder: string): Promise<FamilyNames> {
  const trained = new Set((await readLists(join(folder, 'train', 'dga'))).map(({ name }) => name));
  const lists = await readLists(join(folder, 'evaluate', 'dga'));
  return new Map(lists.filter(({ name }) => !trained.has(name)).map(({ name, lines }) => [name, lines]));
}

/**
 * Lists of `evaluate/benign` without generated names: in an old and a new ranking, or in two lists of different origin.
 */
export const cleanLists = ['clean-e2ld-durable', 'clean-e2ld-2lists'];

/** Reads the registrable domains in lists of `evaluate/benign` that no training has seen. */
export async function unseenBenign(folder: string, lists: readonly string[]): Promise<string[]> {
  const lines = await Promise.all(lists.map((list) => readLines(join(folder, 'evaluate', 'benign', `${list}.txt`))));
  return unseenDomains(lines.flat());
}

/** Training lists whose test names are measured separately. */
export const keptTrainingLists = [
  'misp-university-domains-2026-08',
  'misp-bank-websites',
  'iran-hosted-2026',
  'tranco-newcomers-2025-06_2026-02',
];
/** The training list that is measured by hostname. */
export const keptHostnames = 'umbrella-100k-union-2026-07';
