import { type FeedScore, type ScoreReport, scoreFeeds } from '../intel/scoring/score-feeds.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';
import { readFeedsConfig, withEngine } from './feeds-engine.ts';
import { createProgressBar } from './progress-bar.ts';

/** `hostwise feeds score`. Returns 1 if a feed has no snapshot. */
export async function runFeedsScore(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    config: { type: 'string' },
    output: { type: 'string', default: 'text' },
  });
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
  const output = parseChoice('output', values.output, ['text', 'json']);
  const config = await readFeedsConfig(values.config);
  const bar = createProgressBar();
  const report = await withEngine(config, (db) => scoreFeeds(db, config, bar.report));
  bar.done();
  process.stdout.write(output === 'json' ? `${JSON.stringify(report, null, 2)}\n` : render(report));
  for (const feed of report.missing) process.stderr.write(`${feed}: no snapshot\n`);
  return report.missing.length > 0 ? 1 : 0;
}

/** The feeds with the largest estimate of false positives come first. */
function render({ feeds }: ScoreReport): string {
  const sorted = [...feeds].sort((a, b) => (b.falsePositives ?? -1) - (a.falsePositives ?? -1));
  return [' false pos  popularity   overlap exclusive     names feed\n', ...sorted.map(renderFeed)].join('');
}

function renderFeed({ feed, names, exclusive, overlap, popularity, falsePositives }: FeedScore): string {
  const percent = (share: number | null, width: number): string =>
    (share === null ? '-' : `${(100 * share).toFixed(2)} %`).padStart(width);
  return (
    `${percent(falsePositives, 10)} ${percent(popularity, 11)} ${percent(overlap, 9)} ${percent(exclusive, 9)} ` +
    `${String(names).padStart(9)} ${feed}\n`
  );
}
