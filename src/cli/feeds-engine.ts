import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDb, openDuckDb } from '../intel/engine/duckdb.ts';
import { type FeedsConfig, parseFeedsConfig } from '../intel/snapshots/feeds-config.ts';
import { UsageError } from './command.ts';

/** Reads the `feeds.yaml` that `--config` names. @throws UsageError without the option, Error that names the field */
export async function readFeedsConfig(path: string | undefined): Promise<FeedsConfig> {
  if (path === undefined) throw new UsageError('--config: expected a file such as feeds.yaml');
  return parseFeedsConfig(path, await readFile(path, 'utf8'));
}

/** Runs something with an engine that is closed afterwards. */
export async function withEngine<Result>(
  { store }: FeedsConfig,
  run: (db: DuckDb) => Promise<Result>,
): Promise<Result> {
  const temporary = join(store, `.engine-${process.pid}`);
  await mkdir(temporary, { recursive: true });
  const db = await openDuckDb({ memory: '1GB', threads: 2, temporary });
  try {
    return await run(db);
  } finally {
    db.close();
    await rm(temporary, { recursive: true, force: true });
  }
}
