import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { dayOf } from '../../core/base/days.ts';
import type { EvidenceKind } from '../../core/listing/evidence.ts';
import { readFeed } from '../formats/read-feed.ts';
import { type SkippedValues, SkipTally } from '../formats/skip-tally.ts';
import { IndexBuilder } from '../index/index-builder.ts';
import { type Exclusions, readExclusions } from './exclusions.ts';

/** One list. Each list counts as one independent source. */
export interface FeedFile {
  readonly path: string;
  readonly kind: EvidenceKind;
}

export interface BuildOptions {
  readonly feeds: readonly FeedFile[];
  readonly exclude: readonly string[];
  /** When the feeds were last seen, in days since 1970-01-01; null for the last change of each file. */
  readonly day: number | null;
  /** @param share of all bytes, 0..1 */
  readonly onProgress: (step: string, share: number) => void;
}

export interface BuildReport {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly lines: number;
  /** Number of accepted values, repetitions included. */
  readonly accepted: number;
  readonly skipped: readonly SkippedValues[];
  /** Paths of the feeds without any accepted value. */
  readonly empty: readonly string[];
}

interface OpenFeed extends FeedFile {
  readonly name: string;
  readonly day: number;
  readonly size: number;
}

/**
 * Builds an index file from feeds in any of the formats. Lists of the same content and age give the same bytes in any
 * order.
 * @throws Error if a file cannot be read
 */
export async function buildIndex({ feeds, exclude, day, onProgress }: BuildOptions): Promise<BuildReport> {
  const exclusions = await readExclusions(exclude);
  const open = (await Promise.all(feeds.map((feed) => openFeed(feed, day)))).sort(byNameAndPath);
  const bytes = open.reduce((sum, { size }) => sum + size, 0);
  const builder = new IndexBuilder(open.map(({ name, kind, day }) => ({ name, kind, day })));
  const tally = new SkipTally();
  const empty: string[] = [];
  let lines = 0;
  let accepted = 0;
  let read = 0;
  for (const [index, feed] of open.entries()) {
    const counts = await addFeed(builder, index, feed.path, exclusions, tally, (part) =>
      // A pipe has no size.
      onProgress(`reading ${feed.name}`, Math.min(1, (read + part) / Math.max(1, bytes))),
    );
    lines += counts.lines;
    accepted += counts.accepted;
    read += feed.size;
    if (counts.accepted === 0) empty.push(feed.path);
  }
  onProgress('sorting', 1);
  return { file: await builder.write(), lines, accepted, skipped: tally.list(), empty };
}

async function openFeed(feed: FeedFile, day: number | null): Promise<OpenFeed> {
  const stats = await stat(feed.path);
  if (stats.isDirectory()) throw new Error(`${feed.path} is a folder; expected a file`);
  const { mtimeMs, size } = stats;
  return { ...feed, name: basename(feed.path, extname(feed.path)), day: day ?? dayOf(mtimeMs), size };
}

/** Makes the order of the command line irrelevant. Two folders can have a file of the same name. */
function byNameAndPath(a: OpenFeed, b: OpenFeed): number {
  const keys = [a, b].map(({ name, path }) => `${name}\n${resolve(path)}`) as [string, string];
  return keys[0] < keys[1] ? -1 : 1;
}

async function addFeed(
  builder: IndexBuilder,
  index: number,
  path: string,
  exclusions: Exclusions,
  tally: SkipTally,
  onBytes: (read: number) => void,
): Promise<{ lines: number; accepted: number }> {
  let lines = 0;
  let accepted = 0;
  for await (const batch of readFeed({ path, format: 'auto' }, tally)) {
    for (const indicator of batch.indicators) {
      if (exclusions.has(indicator)) tally.add('excluded', indicator.text, path, null);
      else if (indicator.scope === 'url') tally.add('page on a shared host', indicator.text, path, null);
      else {
        builder.add(index, indicator);
        accepted++;
      }
    }
    lines += batch.lines;
    onBytes(batch.bytes);
  }
  return { lines, accepted };
}
