import { formatDay } from '../core/base/days.ts';
import { parseHostname } from '../core/hostname/parse.ts';
import type { IndexMatch, IntelIndex } from '../intel/index/intel-index.ts';
import { openIndexFile } from '../intel/index/open-index-file.ts';
import { toEntity } from '../intel/indicators/entity.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';

/** `hostwise intel show`. Returns 1 if a HOST is not a hostname. */
export async function runIntelShow(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    index: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  if (positionals.length === 0) throw new UsageError('expected a HOST');
  if (values.index === undefined) throw new UsageError('--index: expected a file');
  const format = parseChoice('format', values.format, ['text', 'json']);
  const index = await openIndexFile(values.index);
  const results = positionals.map((text) => lookUp(index, text));
  for (const result of results)
    process.stdout.write(format === 'json' ? `${JSON.stringify(result)}\n` : toText(result));
  return results.some((result) => 'error' in result) ? 1 : 0;
}

type Result =
  | { readonly host: string; readonly error: string }
  | { readonly host: string; readonly listed: readonly ReturnType<typeof toJson>[] };

function lookUp(index: IntelIndex, text: string): Result {
  const hostname = parseHostname(text);
  if (hostname.kind === 'invalid') return { host: hostname.host, error: hostname.reason };
  const entity = toEntity(hostname);
  return { host: hostname.host, listed: entity === null ? [] : index.matches(entity).map(toJson) };
}

function toJson({ text, feeds, day, kind, sources }: IndexMatch) {
  return {
    text,
    feeds,
    day: toDayText(day),
    kind,
    sources: sources.map((feed) => ({ ...feed, day: toDayText(feed.day) })),
  };
}

function toDayText(day: number | null): string | null {
  return day === null ? null : formatDay(day);
}

function toText(result: Result): string {
  if ('error' in result) return `${result.host}: ${result.error}\n`;
  const { host, listed } = result;
  if (listed.length === 0) return `${host}: not listed\n`;
  return listed
    .map(({ text, feeds, day, kind, sources }) => {
      const subject = text === host ? 'listed' : `${text} is listed`;
      const feedLines = sources.map(
        (feed) => `  ${feed.name} (${feed.kind}${feed.day === null ? '' : `, ${feed.day}`})\n`,
      );
      const last = day === null ? '' : `, last on ${day}`;
      return `${host}: ${subject} by ${feeds} ${feeds === 1 ? 'feed' : 'feeds'}, ${kind}${last}\n${feedLines.join('')}`;
    })
    .join('');
}
