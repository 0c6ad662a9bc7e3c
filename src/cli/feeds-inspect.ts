import type { FeedFormat } from '../intel/formats/detect.ts';
import { feedFormats } from '../intel/formats/detect.ts';
import { type FeedIndicator, type Scope, scopes } from '../intel/formats/feed-indicator.ts';
import { type FeedInput, readFeed, resolveFormat } from '../intel/formats/read-feed.ts';
import { type SkippedValues, SkipTally } from '../intel/formats/skip-tally.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';
import { withPathFirst } from './file-error.ts';
import { createOutputBuffer } from './output-buffer.ts';

interface Inspection {
  readonly file: string;
  readonly format: FeedFormat;
  readonly lines: number;
  /** Number of accepted values by scope, repetitions included, with the first of each. */
  readonly scopes: Readonly<Partial<Record<Scope, { readonly count: number; readonly example: string }>>>;
  readonly skipped: readonly SkippedValues[];
}

/** `hostwise feeds inspect`. Returns 1 if a file cannot be read or has no usable value. */
export async function runFeedsInspect(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'auto' },
    output: { type: 'string', default: 'text' },
  });
  if (positionals.length === 0) throw new UsageError('expected a FILE');
  const format = parseChoice('format', values.format, ['auto', ...feedFormats]);
  const output = parseChoice('output', values.output, ['text', 'json', 'values']);
  const out = createOutputBuffer(process.stdout);
  let code = 0;
  for (const path of positionals) {
    try {
      const print = output === 'values' ? (text: string) => out.write(`${text}\n`) : null;
      const inspection = await inspect({ path, format }, print);
      if (output !== 'values')
        await out.write(output === 'json' ? `${JSON.stringify(inspection)}\n` : render(inspection));
      if (Object.keys(inspection.scopes).length === 0) code = 1;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      process.stderr.write(`${withPathFirst(error).message}\n`);
      code = 1;
    }
  }
  await out.flush();
  return code;
}

async function inspect(input: FeedInput, print: ((text: string) => Promise<void> | void) | null): Promise<Inspection> {
  const format = await resolveFormat(input);
  const tally = new SkipTally();
  const counts = new Map<Scope, { count: number; example: string }>();
  let lines = 0;
  for await (const batch of readFeed({ ...input, format }, tally)) {
    lines += batch.lines;
    for (const indicator of batch.indicators) {
      count(counts, indicator);
      await print?.(indicator.text);
    }
  }
  const ordered = scopes.flatMap((scope) => {
    const found = counts.get(scope);
    return found === undefined ? [] : [[scope, found] as const];
  });
  return { file: input.path, format, lines, scopes: Object.fromEntries(ordered), skipped: tally.list() };
}

function count(counts: Map<Scope, { count: number; example: string }>, { scope, text }: FeedIndicator): void {
  const known = counts.get(scope);
  if (known === undefined) counts.set(scope, { count: 1, example: text });
  else known.count++;
}

function render({ file, format, lines, scopes: found, skipped }: Inspection): string {
  const row = (count: number, what: string) => `  ${String(count).padStart(9)} ${what}\n`;
  return [
    `${file}: ${format}, ${lines} lines\n`,
    ...Object.entries(found).map(([scope, { count, example }]) => row(count, `${scope}, first ${example}`)),
    ...skipped.map(({ reason, count, example }) => row(count, `left out: ${reason}, first ${example}`)),
  ].join('');
}
