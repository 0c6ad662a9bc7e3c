import { join } from 'node:path';
import { readLists } from '../training/common/read-lists.ts';
import { isTestName } from '../training/common/test-split.ts';
import { readLines, unseenDomains } from './hostnames.ts';

/** Names of generated families, by family. */
export type FamilyNames = ReadonlyMap<string, readonly string[]>;

/** The names of the families in training that are kept out of it. */
export async function keptFamilies(folder: string): Promise<FamilyNames> {
  const lists = await readLists(join(folder, 'train', 'dga'));
  return new Map(lists.map(({ name, lines }) => [name, lines.filter((host) => isTestName(host, 1))]));
}

/**
 * Families of `evaluate/dga` that are one of `train/dga` by another name: part of their names, or all, stand in its file. The first two are
 * known as aliases of Kraken.
 */
export const renamedFamilies: ReadonlySet<string> = new Set(['bobax', 'oderoor', 'ud4']);

/** The families whose name no training list has; some are `renamedFamilies`. */
export async function unseenFamilies(folder: string): Promise<FamilyNames> {
  const trained = new Set((await readLists(join(folder, 'train', 'dga'))).map(({ name }) => name));
  const lists = await readLists(join(folder, 'evaluate', 'dga'));
  return new Map(lists.filter(({ name }) => !trained.has(name)).map(({ name, lines }) => [name, lines]));
}

/** Lists of `evaluate/benign` that no generated name should be in: an old and a new ranking, and two of different origin. */
export const cleanLists = ['clean-e2ld-durable', 'clean-e2ld-2lists'];

/** Registrable domains of lists of `evaluate/benign` that no training has seen. */
export async function unseenBenign(folder: string, lists: readonly string[]): Promise<string[]> {
  const lines = await Promise.all(lists.map((list) => readLines(join(folder, 'evaluate', 'benign', `${list}.txt`))));
  return unseenDomains(lines.flat());
}

/** Lists of the training folder whose kept-out tenth is measured by itself. */
export const keptTrainingLists = [
  'misp-university-domains-2026-08',
  'misp-bank-websites',
  'iran-hosted-2026',
  'tranco-newcomers-2025-06_2026-02',
];
/** The list of the training folder that is measured by its hostnames. */
export const keptHostnames = 'umbrella-100k-union-2026-07';
