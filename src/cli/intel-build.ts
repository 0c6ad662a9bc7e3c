import { resolve } from 'node:path';
import { dayOf, formatDay } from '../core/base/days.ts';
import { type EvidenceKind, evidenceKinds } from '../core/listing/evidence.ts';
import { type BuildReport, buildIndex, type FeedFile } from '../intel/feeds/build-index.ts';
import { openIndex } from '../intel/index/open-index.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';
import { createProgressBar } from './progress-bar.ts';
import { replaceFile } from './replace-file.ts';

/** `hostwise intel build`. Writes the index in any case; returns 1 if a feed has no usable value. */
export async function runIntelBuild(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    out: { type: 'string' },
    kind: { type: 'string', default: 'other' },
    day: { type: 'string' },
    exclude: { type: 'string', multiple: true, default: [] },
  });
  if (positionals.length === 0) throw new UsageError('expected a FEED');
  if (values.out === undefined) throw new UsageError('--out: expected a file');
  const kind = parseChoice('kind', values.kind, evidenceKinds);
  const feeds = positionals.map((text) => parseFeed(text, kind));
  rejectDuplicates(feeds);
  const day = values.day === undefined ? null : parseDay(values.day);
  const bar = createProgressBar();
  const report = await buildIndex({ feeds, exclude: values.exclude, day, onProgress: bar.report });
  bar.done();
  const { rows, version } = await openIndex(report.file);
  await replaceFile(values.out, report.file);
  const megabytes = (report.file.length / 1e6).toFixed(1);
  process.stdout.write(
    `${values.out}: index ${version}, ${rows} indicators from ${feeds.length} feeds, ${megabytes} MB\n`,
  );
  process.stderr.write(summaryOf(report));
  return report.empty.length > 0 ? 1 : 0;
}

/** Parses `FEED` or `KIND:FEED`. */
function parseFeed(text: string, defaultKind: EvidenceKind): FeedFile {
  const kind = evidenceKinds.find((candidate) => text.startsWith(`${candidate}:`));
  return kind === undefined ? { path: text, kind: defaultKind } : { path: text.slice(kind.length + 1), kind };
}

/** A list that is given twice would count as two independent sources. */
function rejectDuplicates(feeds: readonly FeedFile[]): void {
  const seen = new Set<string>();
  for (const { path } of feeds) {
    if (seen.has(resolve(path))) throw new UsageError(`${path} is given twice`);
    seen.add(resolve(path));
  }
}

function parseDay(text: string): number {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? dayOf(Date.parse(text)) : Number.NaN;
  if (Number.isNaN(day) || day < 0 || formatDay(day) !== text)
    throw new UsageError(`--day: expected a day such as 2026-08-16, found "${text}"`);
  return day;
}

function summaryOf({ lines, accepted, skipped, empty }: BuildReport): string {
  const rejected = skipped.reduce((sum, { count }) => sum + count, 0);
  return [
    `${lines} lines: ${accepted} values accepted, repetitions included; ${rejected} left out\n`,
    ...skipped.map(({ reason, count, example }) => `  ${String(count).padStart(9)} ${reason}, first ${example}\n`),
    ...empty.map((path) => `${path}: no value of this feed could be used\n`),
  ].join('');
}
