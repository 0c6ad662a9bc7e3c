import { stat } from 'node:fs/promises';
import { type FileConfig, sourceName } from '../config/intel-config.ts';
import type { IntelIndex } from '../index/intel-index.ts';
import { openIndexFile } from '../index/open-index-file.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { createIndexSource } from './index-source.ts';
import { RevalidatedValue, type TaggedValue } from './revalidated-value.ts';

/**
 * Opens an index file as a source, which reads the file again when it changes. A damaged new file is rejected, and the
 * current index stays.
 * @throws Error if the file does not exist or is damaged at the start
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
  // The tag comes first. If the file is replaced in between, the tag is that of the old file, so the new one is read
  // next time.
  const tag = await tagOf(path);
  return { value: await openIndexFile(path), tag };
}

async function tagOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path);
  return `${mtimeMs} ${size} ${ino}`;
}
