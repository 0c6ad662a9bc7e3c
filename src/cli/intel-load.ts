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
  const source = chosen(await readSources(values.config), values.source);
  const index = await openIndexFile(values.index);
  const bar = createProgressBar();
  try {
    await fill(source, index, values.index, (written) =>
      bar.report(`loading ${sourceName(source)}`, written / index.rows),
    );
  } catch (error) {
    throw explained(error);
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

/** An index file is filled by `build`, not here. */
function chosen(sources: readonly SourceConfig[], name: string | undefined): Exclude<SourceConfig, { type: 'file' }> {
  const fillable = sources.flatMap((source) => (source.type === 'file' ? [] : source));
  const names = fillable.map(sourceName).join(', ') || 'none';
  const found = name === undefined ? fillable : fillable.filter((source) => sourceName(source) === name);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new UsageError(`--source: expected one of the sources that can be filled (${names}), found "${name ?? ''}"`);
}

async function fill(
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

/** Whoever loads is trusted with what the driver says; answers of the server are not. */
function explained(error: unknown): unknown {
  if (!(error instanceof StoreError) || !(error.cause instanceof Error)) return error;
  return new Error(`${error.message}: ${error.cause.message}`);
}
