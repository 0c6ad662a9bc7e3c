import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { FeedConfig, FeedsConfig } from './feeds-config.ts';

/** One feed to pull: its settings, its name and, unless it has an address, its files. */
export interface FeedJob {
  readonly name: string;
  readonly feed: FeedConfig;
  readonly paths: readonly string[];
}

/** Files of a MISP feed that describe it and hold no indicator. */
const notFeeds = new Set(['manifest.json', 'hashes.csv', 'README.md', 'LICENSE']);

/**
 * Lists the feeds of a configuration. A folder stands for one feed per file, unless its files are merged.
 * @throws Error if a folder cannot be read, or two feeds have one name
 */
export async function listFeeds({ feeds }: FeedsConfig): Promise<FeedJob[]> {
  const jobs = (await Promise.all(feeds.map(jobsOf))).flat();
  const names = new Set<string>();
  for (const { name } of jobs) {
    if (names.has(name)) throw new Error(`two feeds have the name "${name}"`);
    names.add(name);
  }
  return jobs;
}

async function jobsOf(feed: FeedConfig): Promise<FeedJob[]> {
  const { name = '', file, folder, merge } = feed;
  if (folder === undefined) return [{ name, feed, paths: file === undefined ? [] : [file] }];
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !notFeeds.has(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (merge) return [{ name, feed, paths: files.map((entry) => join(folder, entry)) }];
  return files.map((entry) => ({ name: basename(entry, extname(entry)), feed, paths: [join(folder, entry)] }));
}
