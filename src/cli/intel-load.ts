import { readFile } from 'node:fs/promises';
import { parseIntelConfig, type SourceConfig, sourceName } from '../intel/config/intel-config.ts';
import type { IntelIndex } from '../intel/index/intel-index.ts';
import { openIndexFile } from '../intel/index/open-index-file.ts';
import { StoreError } from '../intel/sources/store-error.ts';
import { parseOptions, UsageError } from './command.ts';
import { fileError } from './file-error.ts';
import { createProgressBar } from './progress-bar.ts';

/** `hostwise intel load`. */
export async function runIntelLoad(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    index: { type: 'string' },
    config: { type: 'string' },
    source: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
  if (values.index === undefined) throw new UsageError('--index: expected a file');
  if (values.config === undefined) throw new UsageError('--config: expected a file');
  const source = selectSource(await readSources(values.config), values.source);
  const index = await openIndexFile(values.index);
  const bar = createProgressBar();
  try {
    await loadInto(source, index, values.index, (written) =>
      bar.report(`loading ${sourceName(source)}`, written / index.rows),
    );
  } catch (error) {
    throw withDriverMessage(error);
  } finally {
    bar.done();
  }
  process.stdout.write(`${sourceName(source)}: index ${index.version}, ${index.rows} indicators\n`);
  return 0;
}

async function readSources(path: string): Promise<readonly SourceConfig[]> {
  try {
    return parseIntelConfig(JSON.parse(await readFile(path, 'utf8'))).sources;
  } catch (error) {
    throw fileError(path, error);
  }
}

/** Selects the source to load into. Sources of type `file` are written by `hostwise intel build`. */
function selectSource(
  sources: readonly SourceConfig[],
  name: string | undefined,
): Exclude<SourceConfig, { type: 'file' }> {
  const loadable = sources.flatMap((source) => (source.type === 'file' ? [] : source));
  const names = loadable.map(sourceName).join(', ') || 'none';
  const found = name === undefined ? loadable : loadable.filter((source) => sourceName(source) === name);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new UsageError(`--source: expected one of the sources that can be loaded (${names}), found "${name ?? ''}"`);
}

async function loadInto(
  source: Exclude<SourceConfig, { type: 'file' }>,
  index: IntelIndex,
  path: string,
  onRows: (written: number) => void,
): Promise<void> {
  switch (source.type) {
    case 'mysql':
      return (await import('../intel/load/mysql.ts')).loadIntoMysql(source, index, onRows);
    case 'mongodb':
      return (await import('../intel/load/mongo.ts')).loadIntoMongo(source, index, onRows);
    case 's3':
      return (await import('../intel/load/s3.ts')).uploadToS3(source, await readFile(path));
  }
}

/** Adds the driver's message, which answers of the server must not contain but the administrator may see. */
function withDriverMessage(error: unknown): unknown {
  if (!(error instanceof StoreError) || !(error.cause instanceof Error)) return error;
  return new Error(`${error.message}: ${error.cause.message}`);
}
