import { stat } from 'node:fs/promises';
import { type FileConfig, sourceName } from '../config/intel-config.ts';
import type { IntelIndex } from '../index/intel-index.ts';
import { openIndexFile } from '../index/open-index-file.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { createIndexSource } from './index-source.ts';
import { RevalidatedValue, type TaggedValue } from './revalidated-value.ts';

/**
 * An index file, read again when it has changed. What is damaged then is refused, and the index at hand stays.
 * @throws Error where there is no such file at the start, or it is damaged
 */
export async function openFileSource(config: FileConfig, onProblem: (problem: string) => void): Promise<IntelSource> {
  const { path, revalidateSeconds } = config;
  const index = new RevalidatedValue(
    {
      fetch: async (tag) => ((await tagOf(path)) === tag ? null : readIndex(path)),
      maxAgeSeconds: revalidateSeconds,
      onProblem,
    },
    await readIndex(path),
  );
  return createIndexSource(sourceName(config), index);
}

async function readIndex(path: string): Promise<TaggedValue<IntelIndex>> {
  // The tag is taken first: of a file that is replaced meanwhile, it is the old one, and the new one is read the next time.
  const tag = await tagOf(path);
  return { value: await openIndexFile(path), tag };
}

async function tagOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path);
  return `${mtimeMs} ${size} ${ino}`;
}
