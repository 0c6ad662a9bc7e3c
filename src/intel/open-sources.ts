import { type IntelConfig, type SourceConfig, sourceName } from './config/intel-config.ts';
import type { IntelSource } from './indicators/intel-source.ts';
import { createDatabaseSource } from './sources/database-source.ts';
import { openFileSource } from './sources/file-source.ts';
import { createS3Source } from './sources/s3-source.ts';

/**
 * Receives problems that no look-up reports: an index that could not be refreshed, a version that could not be read.
 */
export type OnProblem = (source: string, problem: string) => void;

/**
 * Opens the sources of a configuration in its order. Only the drivers that they need are loaded. An index file must
 * exist and be intact; a database or an S3 object may become available later.
 * @throws Error that names the source whose configuration is wrong
 */
export async function openSources(config: IntelConfig, onProblem: OnProblem = () => {}): Promise<IntelSource[]> {
  const opened = await Promise.allSettled(config.sources.map((source) => openSource(source, onProblem)));
  const failed = opened.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  const sources = opened.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  if (failed === undefined) return sources;
  await Promise.all(sources.map((source) => source.close()));
  throw failed.reason;
}

async function openSource(config: SourceConfig, onProblem: OnProblem): Promise<IntelSource> {
  const name = sourceName(config);
  const report = (problem: string): void => onProblem(name, problem);
  try {
    switch (config.type) {
      case 'file':
        return await openFileSource(config, report);
      case 's3':
        return createS3Source(config, report);
      case 'mysql': {
        const { openMysqlStore } = await import('./sources/mysql-store.ts');
        return createDatabaseSource(name, await openMysqlStore(config), config.timeoutMs, report);
      }
      case 'mongodb': {
        const { openMongoStore } = await import('./sources/mongo-store.ts');
        return createDatabaseSource(name, await openMongoStore(config), config.timeoutMs, report);
      }
    }
  } catch (error) {
    throw new Error(`intelligence source ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
