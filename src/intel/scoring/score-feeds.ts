import type { DuckDb, Row } from '../engine/duckdb.ts';
import { createDuckDbEngine, type FeedSnapshot } from '../engine/engine.ts';
import { readCurrent, snapshotPath } from '../snapshots/current.ts';
import type { FeedsConfig } from '../snapshots/feeds-config.ts';
import { listFeeds } from '../snapshots/list-feeds.ts';
import { loadRankings } from '../snapshots/popular-names.ts';
import { loadWarnings } from './load-warnings.ts';

/** How far one feed can be trusted. Shares are 0..1. */
export interface FeedScore {
  readonly feed: string;
  /** Distinct names, addresses and networks. */
  readonly names: number;
  readonly hosts: number;
  /** Share of the names that no other feed lists. */
  readonly exclusive: number;
  /** Mean over the names of (k - 1) / (n - 1), where k of n feeds list the name. */
  readonly overlap: number;
  /** Mean over the hosts of 1 - ln(rank) / ln(10^6), 0 without a rank; null without hosts. */
  readonly popularity: number | null;
  /** Popularity over overlap; null without hosts, or if no other feed lists a name of this one. */
  readonly ratio: number | null;
  /** Number of hosts up to rank 10,000, and of hosts on a warninglist or under a site there. */
  readonly popular: number;
  readonly warned: number;
  /** Estimated share of false positives: hosts that are popular or on a warninglist; null without hosts. */
  readonly falsePositives: number | null;
}

/** The scores of all feeds, and what they rest on. */
export interface ScoreReport {
  readonly feeds: readonly FeedScore[];
  /** Ordered pairs of feeds that share a name: |A∩B|, |A∩B|/|A| and the Jaccard index. */
  readonly overlap: readonly Row[];
  /** How many names are listed by how many feeds. */
  readonly namesByFeeds: readonly Row[];
  /** Feeds of the configuration without a snapshot. */
  readonly missing: readonly string[];
}

/**
 * Scores the current snapshots of a configuration.
 * @throws Error if no feed has a snapshot, or if a ranking or warninglist cannot be read
 */
export async function scoreFeeds(
  db: DuckDb,
  config: FeedsConfig,
  onProgress: (step: string, share: number) => void,
): Promise<ScoreReport> {
  const { found, missing } = await findSnapshots(config);
  if (found.length === 0) throw new Error(`${config.store}: no feed has a snapshot; run hostwise feeds pull first`);
  onProgress('reading snapshots', 0);
  await loadRankings(db, config);
  await loadWarnings(db, config);
  const engine = createDuckDbEngine(db);
  await engine.bindListings(found);
  onProgress('profiles', 0.3);
  const profiles = await engine.run('feed_profile');
  onProgress('overlap', 0.6);
  const overlap = await engine.run('feed_overlap');
  const namesByFeeds = await engine.run('names_by_feeds');
  return { feeds: profiles.map((row) => toScore(row, found.length)), overlap, namesByFeeds, missing };
}

async function findSnapshots(config: FeedsConfig): Promise<{ found: FeedSnapshot[]; missing: string[] }> {
  const found: FeedSnapshot[] = [];
  const missing: string[] = [];
  for (const { name: feed } of await listFeeds(config)) {
    const current = await readCurrent(config.store, feed);
    if (current === null) missing.push(feed);
    else found.push({ feed, path: snapshotPath(config.store, feed, current.snapshot) });
  }
  return { found, missing };
}

function toScore(row: Row, feeds: number): FeedScore {
  const number = (name: string): number => Number(row[name]);
  const names = number('names');
  const hosts = number('hosts');
  const overlap = feeds > 1 ? number('mean_others') / (feeds - 1) : 0;
  const popularity = hosts === 0 ? null : number('popularity') / hosts;
  return {
    feed: String(row.feed),
    names,
    hosts,
    exclusive: number('exclusive') / names,
    overlap,
    popularity,
    ratio: popularity === null || overlap === 0 ? null : popularity / overlap,
    popular: number('popular'),
    warned: number('warned'),
    falsePositives: hosts === 0 ? null : number('suspect') / hosts,
  };
}
