import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads every `.txt` file of a folder, sorted by name, as its non-empty lines. */
export async function readLists(folder: string): Promise<{ name: string; lines: string[] }[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -'.txt'.length),
      lines: (await readFile(join(folder, file), 'utf8')).split('\n').filter((line) => line !== ''),
    })),
  );
}
