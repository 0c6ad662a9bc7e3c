import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabelledHost } from './names.ts';
import { hashText } from './random.ts';

/**
 * Lists in `train/benign` that are not benign in themselves: names that anybody can register under, addresses made to be
 * thrown away, names of machines, and names that nobody has labelled.
 */
const unlabelled = [
  'misp-dynamic-dns-providers',
  'misp-disposable-email',
  'misp-public-dns-server-hostnames',
  'tranco-newcomers',
];

/** Most names of one family: beyond that they teach little and slow everything. */
const mostPerFamily = 6000;

/**
 * Reads `train/benign` and `train/dga` under the data folder.
 * @throws Error naming the folder that is missing
 */
export async function readCorpora(folder: string): Promise<LabelledHost[]> {
  const hosts: LabelledHost[] = [];
  for (const { name, lines } of await readLists(join(folder, 'train', 'benign'))) {
    if (unlabelled.some((prefix) => name.startsWith(prefix))) continue;
    for (const host of lines) if (!host.endsWith('.arpa')) hosts.push({ host, label: 0, family: name });
  }
  for (const { name, lines } of await readLists(join(folder, 'train', 'dga'))) {
    // By hash, so that the choice does not depend on how the file is sorted.
    const chosen = lines.map((host) => ({ host, place: hashText(host, 5) })).sort((a, b) => a.place - b.place);
    for (const { host } of chosen.slice(0, mostPerFamily)) hosts.push({ host, label: 1, family: name });
  }
  return hosts;
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
