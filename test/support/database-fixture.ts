import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { parseIntelConfig } from '../../src/intel/config/intel-config.ts';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { openSources } from '../../src/intel/open-sources.ts';
import { loadIndex } from './intel-fixture.ts';
import { type FlakyProxy, flakyProxy } from './servers/flaky-proxy.ts';

/** A database server, with the configurations to read and to fill it. */
export interface TestDatabase {
  readonly port: number;
  /** Configuration of a source that reads through the proxy on `port`. */
  sourceConfig(port: number): object;
  /** Configuration of the source that `hostwise intel load` fills. */
  readonly loaderConfig: object;
  /** Creates the database, or empties it. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** Opens sources through a proxy that can fail as networks do. */
export interface DatabaseFixture {
  /** A temporary folder for the tests. */
  readonly folder: string;
  readonly proxy: FlakyProxy;
  /** Opens a source that is closed after the test. @param change fields that differ from `sourceConfig` */
  openSource(change?: object): Promise<IntelSource>;
  /** Loads an index file with the command and returns what it printed. */
  load(file: string): Promise<string>;
}

/** Prepares a database before all tests of the surrounding `describe`, and cleans up after them. */
export function useDatabase(database: TestDatabase): DatabaseFixture {
  const opened: IntelSource[] = [];
  let folder: string;
  let proxy: FlakyProxy;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hostwise-database-'));
    proxy = await flakyProxy(database.port);
    await database.prepare();
  }, 60_000);
  afterEach(async () => {
    proxy.pass();
    await Promise.all(opened.splice(0).map((source) => source.close()));
  });
  afterAll(async () => {
    await proxy.close();
    await database.close();
    await rm(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    get proxy() {
      return proxy;
    },
    async openSource(change = {}) {
      const config = { ...database.sourceConfig(proxy.port), ...change };
      const [source] = await openSources(parseIntelConfig({ sources: [config] }));
      if (source === undefined) throw new Error('expected one source, but none was opened');
      opened.push(source);
      return source;
    },
    load: (file) => loadIndex(folder, file, database.loaderConfig),
  };
}
