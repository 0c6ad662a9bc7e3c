import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { evidenceKinds } from '../../core/listing/evidence.ts';
import { feedFormats } from '../formats/detect.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
/** Becomes the name of a folder. */
const feedName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected a letter or digit, then up to 99 of A-Z, a-z, 0-9, . _ and -'),
);
const column = v.union([text, v.pipe(v.number(), v.integer(), v.minValue(0))]);

/** What a listing means for a site that a person visits. `inbound` are attackers of servers, who run no site. */
const meanings = ['malicious', 'suspicious', 'unwanted', 'inbound'] as const;

const feedSchema = v.pipe(
  v.strictObject({
    name: v.optional(feedName),
    /** One of these three says where the feed is; paths are relative to the configuration. */
    file: v.optional(text),
    folder: v.optional(text),
    url: v.optional(v.pipe(text, v.url(), v.startsWith('https://', 'expected an https address'))),
    /** Whether the files of a folder are one feed; otherwise each is a feed named after the file. */
    merge: v.optional(v.boolean(), false),
    format: v.optional(v.picklist(['auto', ...feedFormats]), 'auto'),
    csv: v.optional(
      v.strictObject({
        value: column,
        type: v.optional(column),
        delimiter: v.optional(v.pipe(v.string(), v.length(1))),
      }),
    ),
    category: v.optional(v.picklist(evidenceKinds), 'other'),
    meaning: v.optional(v.picklist(meanings), 'malicious'),
    licence: v.optional(text),
  }),
  v.check(
    ({ file, folder, url }) => [file, folder, url].filter((location) => location !== undefined).length === 1,
    'expected one of "file", "folder" and "url"',
  ),
  v.check(
    ({ name, folder, merge }) => name !== undefined || (folder !== undefined && !merge),
    'expected a "name"; only a folder whose files are feeds needs none',
  ),
);

const configSchema = v.strictObject({
  /** Folder of the snapshots. */
  store: text,
  /** CSV files of what people visit, best rank in the column `rank`. */
  rankings: v.optional(v.array(v.strictObject({ file: text, name: text, rank: text })), []),
  /** Names that rank this well are quarantined: a feed that lists them is more likely wrong than they are malicious. */
  popularRank: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10_000),
  /** Files of MISP warninglists or plain lists. */
  warninglists: v.optional(v.array(text), []),
  feeds: v.pipe(v.array(feedSchema), v.minLength(1)),
});

export type FeedsConfig = v.InferOutput<typeof configSchema>;
export type FeedConfig = FeedsConfig['feeds'][number];

/**
 * Parses `feeds.yaml`. Paths become absolute.
 * @param path of the file, for relative paths and messages
 * @throws Error that names the first invalid field
 */
export function parseFeedsConfig(path: string, content: string): FeedsConfig {
  const { success, output, issues } = v.safeParse(configSchema, parseYaml(path, content), { abortEarly: true });
  if (!success) {
    const [issue] = issues;
    const problem = issue.expected === 'never' ? 'there is no such field' : issue.message;
    throw new Error(`${path}: ${v.getDotPath(issue) ?? 'configuration'}: ${problem}`);
  }
  const absolute = (location: string): string => resolve(dirname(path), location);
  const names = output.feeds.flatMap(({ name }) => name ?? []);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${path}: feeds: two feeds have the name "${twice}"`);
  return {
    ...output,
    store: absolute(output.store),
    rankings: output.rankings.map((ranking) => ({ ...ranking, file: absolute(ranking.file) })),
    warninglists: output.warninglists.map(absolute),
    feeds: output.feeds.map((feed) => ({
      ...feed,
      file: feed.file === undefined ? undefined : absolute(feed.file),
      folder: feed.folder === undefined ? undefined : absolute(feed.folder),
    })),
  };
}

function parseYaml(path: string, content: string): unknown {
  try {
    return parse(content);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}
