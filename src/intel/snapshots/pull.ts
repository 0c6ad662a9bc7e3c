import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDb } from '../engine/duckdb.ts';
import { type SkippedValues, SkipTally } from '../formats/skip-tally.ts';
import { type CurrentSnapshot, readCurrent, writeCurrent } from './current.ts';
import { download } from './download.ts';
import type { FeedsConfig } from './feeds-config.ts';
import { type FeedJob, listFeeds } from './list-feeds.ts';
import { loadRankings } from './popular-names.ts';
import { stage } from './stage.ts';
import { writeSnapshot } from './write-snapshot.ts';

/**
 * How one feed was pulled. `held`: the new snapshot is written but not current, because its size changed too much.
 * `failed`: nothing changed.
 */
export interface PullResult {
  readonly feed: string;
  readonly status: 'new' | 'unchanged' | 'held' | 'failed';
  /** Distinct values of the current snapshot, or of the one that is held. */
  readonly rows: number;
  readonly quarantined: number;
  readonly skipped: readonly SkippedValues[];
  /** What was wrong, or the most popular name in quarantine. */
  readonly remark: string | null;
}

export interface PullOptions {
  readonly config: FeedsConfig;
  /** Feeds whose new size is accepted, however much it changed. */
  readonly accept: ReadonlySet<string>;
  readonly onProgress: (step: string, share: number) => void;
}

/** A feed that grows or shrinks by more than this factor, and by more than `minChange` rows, is held. */
const maxFactor = 2;
const minChange = 1000;

/**
 * Pulls every feed of a configuration into its snapshot folder. A feed that fails keeps its last snapshot, and the
 * others go on.
 * @throws Error if the store, a ranking or a folder cannot be used
 */
export async function pull(db: DuckDb, { config, accept, onProgress }: PullOptions): Promise<PullResult[]> {
  const jobs = await listFeeds(config);
  await mkdir(config.store, { recursive: true });
  await loadRankings(db, config);
  const work = await mkdtemp(join(config.store, '.pull-'));
  const results: PullResult[] = [];
  try {
    for (const [index, job] of jobs.entries()) {
      onProgress(`pulling ${job.name}`, index / jobs.length);
      results.push(await pullSafely(db, job, config, work, accept.has(job.name)));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return results;
}

async function pullSafely(db: DuckDb, job: FeedJob, config: FeedsConfig, work: string, accepted: boolean) {
  try {
    return await pullFeed(db, job, config, work, accepted);
  } catch (error) {
    const previous = await readCurrent(config.store, job.name);
    return result(job, 'failed', previous?.rows ?? 0, {
      remark: error instanceof Error ? error.message : String(error),
    });
  }
}

async function pullFeed(db: DuckDb, job: FeedJob, config: FeedsConfig, work: string, accepted: boolean) {
  const { name, feed } = job;
  const { store, popularRank } = config;
  const previous = await readCurrent(store, name);
  const file = join(work, 'feed');
  const answer = feed.url === undefined ? { etag: undefined } : await download(feed.url, file, previous?.etag);
  if (answer === 'unchanged') return result(job, 'unchanged', previous?.rows ?? 0);
  const tally = new SkipTally();
  const staged = join(work, 'rows.tsv');
  const values = await stage(feed.url === undefined ? job.paths : [file], feed, staged, tally);
  const skipped = tally.list();
  // An error page or a file that was cut off before its first value.
  if (values === 0) return result(job, 'failed', previous?.rows ?? 0, { skipped, remark: 'no usable value' });
  const { id, rows, quarantined, example } = await writeSnapshot(db, { staged, store, feed: name, popularRank });
  const remark = example === null ? null : `popular name ${example}`;
  if (previous !== null && !accepted && isSuddenChange(previous.rows, rows)) {
    return result(job, 'held', rows, { skipped, quarantined, remark: `${previous.rows} rows before` });
  }
  const { category, meaning, licence } = feed;
  const about: CurrentSnapshot = { snapshot: id, rows, pulled: new Date().toISOString(), category, meaning, licence };
  await writeCurrent(store, name, { ...about, etag: answer.etag });
  const status = previous?.snapshot === id ? 'unchanged' : 'new';
  return result(job, status, rows, { skipped, quarantined, remark });
}

function isSuddenChange(before: number, after: number): boolean {
  const isLarge = after > before * maxFactor || after * maxFactor < before;
  return isLarge && Math.abs(after - before) > minChange;
}

function result(
  { name }: FeedJob,
  status: PullResult['status'],
  rows: number,
  more: Partial<Pick<PullResult, 'quarantined' | 'skipped' | 'remark'>> = {},
): PullResult {
  return { feed: name, status, rows, quarantined: 0, skipped: [], remark: null, ...more };
}
