import { type PullResult, pull } from '../intel/snapshots/pull.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';
import { readFeedsConfig, withEngine } from './feeds-engine.ts';
import { createProgressBar } from './progress-bar.ts';

/** `hostwise feeds pull`. Returns 1 if a feed failed or is held. */
export async function runFeedsPull(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    config: { type: 'string' },
    accept: { type: 'string', multiple: true, default: [] },
    output: { type: 'string', default: 'text' },
  });
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
  const output = parseChoice('output', values.output, ['text', 'json']);
  const config = await readFeedsConfig(values.config);
  const bar = createProgressBar();
  const results = await withEngine(config, (db) =>
    pull(db, { config, accept: new Set(values.accept), onProgress: bar.report }),
  );
  bar.done();
  for (const result of results)
    process.stdout.write(output === 'json' ? `${JSON.stringify(result)}\n` : render(result));
  if (output === 'text') process.stdout.write(summaryOf(results));
  return results.some(({ status }) => status === 'failed' || status === 'held') ? 1 : 0;
}

function render({ feed, status, rows, quarantined, skipped, remark }: PullResult): string {
  const leftOut = skipped.reduce((sum, { count }) => sum + count, 0);
  const notes = [
    ...(quarantined > 0 ? [`${quarantined} in quarantine`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(remark === null ? [] : [remark]),
  ];
  return `${status.padEnd(9)} ${String(rows).padStart(9)} ${feed}${notes.length > 0 ? `: ${notes.join(', ')}` : ''}\n`;
}

function summaryOf(results: readonly PullResult[]): string {
  const counts = (['new', 'unchanged', 'held', 'failed'] as const).flatMap((status) => {
    const count = results.filter((result) => result.status === status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  const rows = results.reduce((sum, result) => sum + result.rows, 0);
  return `${results.length} feeds, ${rows} rows: ${counts.join(', ')}\n`;
}
