import { type IntelConfig, nameOf, type SourceConfig } from './config/intel-config.ts';
import type { IntelSource } from './indicators/intel-source.ts';
import { fileSource } from './sources/file-source.ts';
import { s3Source } from './sources/s3-source.ts';
import { storedSource } from './sources/database-source.ts';

/** Told of what goes wrong where nobody waits: an index that could not be fetched again, a version that could not be read. */
export type OnProblem = (source: string, problem: string) => void;

/**
 * Opens the sources of a configuration, in its order. A driver is loaded where there is a source that needs it. An index file must
 * be there and whole; a database or an S3 object may come later.
 * @throws Error naming the source that is configured wrongly
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
  const name = nameOf(config);
  const tell = (problem: string): void => onProblem(name, problem);
  try {
    switch (config.type) {
      case 'file':
        return await fileSource(config, tell);
      case 's3':
        return s3Source(config, tell);
      case 'mysql': {
        const { mysqlStore } = await import('./sources/mysql-store.ts');
        return storedSource(name, await mysqlStore(config), config.timeoutMs, tell);
      }
      case 'mongodb': {
        const { mongoStore } = await import('./sources/mongo-store.ts');
        return storedSource(name, await mongoStore(config), config.timeoutMs, tell);
      }
    }
  } catch (error) {
    throw new Error(`intelligence source ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
