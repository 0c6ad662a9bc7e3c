import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FeedIndicator } from '../formats/feed-indicator.ts';
import { readFeed } from '../formats/read-feed.ts';
import type { SkipTally } from '../formats/skip-tally.ts';
import type { FeedConfig } from './feeds-config.ts';

/**
 * Writes what the files of a feed list as tab-separated text, scope and site, one row a value, repetitions included.
 * Returns the number of rows.
 */
export async function stage(
  paths: readonly string[],
  { format, csv }: FeedConfig,
  to: string,
  tally: SkipTally,
): Promise<number> {
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    for (const path of paths) {
      for await (const { indicators } of readFeed({ path, format, csv }, tally)) {
        rows += indicators.length;
        if (indicators.length > 0) yield indicators.map(toLine).join('');
      }
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(to));
  return rows;
}

function toLine({ text, scope, site }: FeedIndicator): string {
  // Only the path of a URL can hold these.
  const clean = scope === 'url' ? text.replace(/[\t\r\n\0]/g, ' ') : text;
  return `${clean}\t${scope}\t${site}\n`;
}
