import { open } from 'node:fs/promises';
import { parseAdblock } from './adblock.ts';
import { createCsvParser } from './csv.ts';
import type { CsvLayout } from './csv-layouts.ts';
import { detectFormat, type FeedFormat, type JsonFormat } from './detect.ts';
import { parseDnsmasq } from './dnsmasq.ts';
import type { FeedIndicator } from './feed-indicator.ts';
import { parseHosts } from './hosts.ts';
import type { LineParser, RawValue } from './line-format.ts';
import { parseIndicator } from './parse-indicator.ts';
import { parsePlain } from './plain.ts';
import { readJsonItems } from './read-json.ts';
import { maxLine, readLines } from './read-lines.ts';
import { createRpzParser } from './rpz.ts';
import type { SkipTally } from './skip-tally.ts';
import { parseUnbound } from './unbound.ts';

/** Where a feed is and how to read it. */
export interface FeedInput {
  readonly path: string;
  readonly format: FeedFormat | 'auto';
  readonly csv?: CsvLayout | undefined;
}

/** A part of a feed. */
export interface FeedBatch {
  readonly indicators: readonly FeedIndicator[];
  /** Number of lines, or of items of a JSON document. */
  readonly lines: number;
  /** Bytes read so far. */
  readonly bytes: number;
}

/** As much of a file as its format is detected by. */
const headBytes = 1 << 16;

/** Detects the format of a file, unless the input names it. @throws Error if the file cannot be read */
export async function resolveFormat({ path, format }: FeedInput): Promise<FeedFormat> {
  if (format !== 'auto') return format;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return detectFormat(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * Reads a feed in batches, in memory that does not depend on its length. What cannot be used is counted in the tally.
 * No line stops the reading.
 * @throws Error if the file cannot be read, or if it is not valid JSON in a format that needs it
 */
export async function* readFeed(input: FeedInput, tally: SkipTally): AsyncGenerator<FeedBatch> {
  const { path, csv } = input;
  const format = await resolveFormat(input);
  if (isJson(format)) {
    yield* readItems(path, format, tally);
    return;
  }
  const parse = createLineParser(format, csv);
  let number = 0;
  for await (const { lines, bytes } of readLines(path)) {
    const indicators: FeedIndicator[] = [];
    for (const line of lines) {
      number++;
      const values = line.length > maxLine ? 'line too long' : parse(line);
      if (typeof values === 'string') tally.add(values, line, path, number);
      else for (const value of values) addValue(value, indicators, tally, path, number);
    }
    yield { indicators, lines: lines.length, bytes };
  }
}

async function* readItems(path: string, format: JsonFormat, tally: SkipTally): AsyncGenerator<FeedBatch> {
  const indicators: FeedIndicator[] = [];
  let number = 0;
  for (const item of await readJsonItems(path, format)) {
    number++;
    if ('reason' in item) tally.add(item.reason, item.text, path, number);
    else addValue(item, indicators, tally, path, number);
  }
  yield { indicators, lines: number, bytes: 0 };
}

function addValue(value: RawValue, into: FeedIndicator[], tally: SkipTally, path: string, line: number): void {
  const indicator = parseIndicator(value.text, value.below);
  if (typeof indicator === 'string') tally.add(indicator, value.text, path, line);
  else into.push(indicator);
}

function isJson(format: FeedFormat): format is JsonFormat {
  return format === 'stix' || format === 'misp' || format === 'warninglist';
}

function createLineParser(format: Exclude<FeedFormat, JsonFormat>, csv: CsvLayout | undefined): LineParser {
  switch (format) {
    case 'rpz':
      return createRpzParser();
    case 'csv':
      return createCsvParser(csv);
    default:
      return lineParsers[format];
  }
}

const lineParsers = {
  plain: parsePlain,
  hosts: parseHosts,
  adblock: parseAdblock,
  dnsmasq: parseDnsmasq,
  unbound: parseUnbound,
} as const;
