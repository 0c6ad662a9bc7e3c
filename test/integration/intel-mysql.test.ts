import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseIntelConfig } from '../../src/intel/config/intel-config.ts';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { openSources } from '../../src/intel/open-sources.ts';
import { queryAll } from '../../src/intel/query-all.ts';
import {
  alwaysListed,
  entity,
  expectSameAnswers,
  hostileEntities,
  loadIndex,
  writeIndex,
} from '../support/intel-fixture.ts';
import { read } from '../support/project-files.ts';
import { announce } from '../support/servers/announce.ts';
import { type FlakyProxy, flakyProxy } from '../support/servers/flaky-proxy.ts';
import { type Mariadb, startMariadb } from '../support/servers/mariadb.ts';

const server = await startMariadb();
const isThere = typeof server !== 'string';
announce(isThere ? `Talking to ${server.version}` : `NO MARIADB, its source was not tested: ${server}`);

const { signal } = new AbortController();
const statements = [...read('docs/intel.md').matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql as string);

describe.skipIf(!isThere)(`MySQL source, ${isThere ? server.version : server}`, () => {
  let folder: string;
  let proxy: FlakyProxy;
  const db = server as Mariadb;
  const opened: IntelSource[] = [];

  const sourceOf = async (change: object = {}): Promise<IntelSource> => {
    const [source] = await openSources(
      parseIntelConfig({
        sources: [
          {
            type: 'mysql',
            host: '127.0.0.1',
            port: proxy.port,
            user: 'hostwise_reader',
            password: 'choose-a-password',
            database: 'hostwise',
            ...change,
          },
        ],
      }),
    );
    opened.push(source as IntelSource);
    return source as IntelSource;
  };
  const fill = (file: string): Promise<string> =>
    loadIndex(folder, file, {
      type: 'mysql',
      url: `mysql://hostwise_loader:choose-another-password@127.0.0.1:${db.port}/hostwise`,
    });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hostwise-mysql-'));
    proxy = await flakyProxy(db.port);
    await db.root.query('CREATE DATABASE hostwise; USE hostwise');
    // Word for word as an administrator would take them from the documentation.
    for (const sql of statements) await db.root.query(sql);
  }, 60_000);
  afterEach(async () => {
    proxy.pass();
    await Promise.all(opened.splice(0).map((source) => source.close()));
  });
  afterAll(async () => {
    await proxy.close();
    await db.close();
    await rm(folder, { recursive: true });
  });

  test('the statement of the documentation for other programs lists what it says', async () => {
    expect(statements).toHaveLength(4);
    const source = await sourceOf();
    expect(await source.lookUp(entity('a.login.bad.example.com'), signal)).toEqual({
      host: 'login.bad.example.com',
      feeds: 1,
      day: 20_681,
      kind: 'phishing',
      values: { feeds: 1, exact: 0, matches: 1 },
    });
  });

  test('after a load it answers as the index does, look-ups and buckets', async () => {
    const { file, index } = await writeIndex(folder, 1);
    expect(await fill(file)).toBe(`mysql: index ${index.version}, ${index.rows} indicators\n`);
    const source = await sourceOf();
    await expectSameAnswers(source, index);
    expect(source.version).toBe(index.version);
  }, 60_000);

  test('both questions read nothing but ranges of the primary key', async () => {
    for (const where of [
      `id IN (UNHEX('00ff'), UNHEX('0a'))`,
      `id BETWEEN UNHEX('3fa2') AND UNHEX('3fa3') ORDER BY id`,
    ]) {
      const [rows] = await db.root.query(`EXPLAIN SELECT id, feeds, day, kind FROM hostwise_indicators WHERE ${where}`);
      expect(rows).toMatchObject([{ type: 'range', key: 'PRIMARY' }]);
      expect((rows as { Extra: string }[])[0]?.Extra).not.toContain('filesort');
    }
  });

  test('no text of a question reaches the server, whatever it holds', async () => {
    const source = await sourceOf();
    await db.root.query("SET GLOBAL log_output = 'TABLE'; SET GLOBAL general_log = ON");
    for (const one of hostileEntities) expect(await source.lookUp(one, signal)).toBeNull();
    await db.root.query('SET GLOBAL general_log = OFF');
    const [rows] = await db.root.query(
      "SELECT argument FROM mysql.general_log WHERE user_host LIKE 'hostwise_reader%' AND command_type IN ('Prepare', 'Query')",
    );
    const texts = (rows as { argument: Buffer }[]).map(({ argument }) => String(argument));
    expect(texts.length).toBeGreaterThan(0);
    const known =
      /^SELECT (?:id, feeds, day, kind FROM `hostwise_indicators` WHERE id IN \([?,]+\)|table_comment AS version FROM [\w. =()?]+)$/;
    expect(texts.filter((text) => !known.test(text))).toEqual([]);
    const [counts] = await db.root.query('SELECT COUNT(*) AS count FROM hostwise_indicators');
    expect((counts as { count: number }[])[0]?.count).toBeGreaterThan(800);
  });

  test('entities that are no text are an error, not a query', async () => {
    const source = await sourceOf();
    const wrong = { kind: 'domain', host: { $ne: null }, registrable: ['example.com'] } as unknown as ReturnType<
      typeof entity
    >;
    await expect(source.lookUp(wrong, signal)).rejects.toThrow(TypeError);
  });

  test('the reader may read that one table, and nothing else', async () => {
    const { createConnection } = await import('mysql2/promise');
    await db.root.query('CREATE TABLE other (a INT)');
    const reader = await createConnection({
      host: '127.0.0.1',
      port: db.port,
      user: 'hostwise_reader',
      password: 'choose-a-password',
      database: 'hostwise',
    });
    for (const sql of [
      "INSERT INTO hostwise_indicators VALUES (UNHEX('00'), 1, 1, 'dga')",
      'DELETE FROM hostwise_indicators',
      'DROP TABLE hostwise_indicators',
      'SELECT * FROM other',
      'SELECT * FROM mysql.user',
    ]) {
      await expect(reader.query(sql)).rejects.toMatchObject({ code: 'ER_TABLEACCESS_DENIED_ERROR' });
    }
    await reader.end();
  });

  test('a load exchanges the content in one step, under look-ups', async () => {
    const [one, two] = [await writeIndex(folder, 1), await writeIndex(folder, 2)];
    await fill(one.file);
    const source = await sourceOf();
    const hosts = ['generation-1.example.com', 'generation-2.example.com', alwaysListed].map(entity);
    let asked = 0;
    let loading = true;
    const asking = (async () => {
      while (loading) {
        const kept = await source.lookUp(hosts[2] as ReturnType<typeof entity>, signal);
        expect(kept).not.toBeNull();
        asked++;
      }
    })();
    for (const { file } of [two, one, two]) await fill(file);
    loading = false;
    await asking;
    expect(asked).toBeGreaterThan(20);
    const found = await Promise.all(hosts.map((host) => source.lookUp(host, signal)));
    expect(found.map((finding) => finding !== null)).toEqual([false, true, true]);
    const [tables] = await db.root.query("SHOW TABLES LIKE 'hostwise%'");
    expect(tables).toHaveLength(1);
  }, 60_000);

  test('a server that hangs costs its own answer, in its own time, and is asked anew afterwards', async () => {
    const source = await sourceOf({ timeoutMs: 200, connections: 2 });
    const index = (await writeIndex(folder, 1)).index;
    const file: IntelSource = {
      name: 'file',
      version: '',
      lookUp: async (asked) => index.find(asked),
      close: async () => {},
    };
    expect((await queryAll([source, file], entity(alwaysListed), 5000)).missing).toEqual([]);
    proxy.hang();
    // More than there are connections: those that wait for one are given up too.
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => queryAll([source, file], entity(alwaysListed), 5000)),
    );
    for (const { statuses, missing, findings } of answers) {
      expect(statuses.map(({ status }) => status)).toEqual(['timeout', 'found']);
      expect(missing).toEqual(['mysql']);
      expect([...findings.keys()]).toEqual(['file']);
    }
    proxy.pass();
    // At once, or after connections that were being made have been given up.
    await vi.waitFor(
      async () =>
        expect((await queryAll([source], entity(alwaysListed), 5000)).statuses).toMatchObject([{ status: 'found' }]),
      { timeout: 10_000 },
    );
    expect(proxy.open).toBeLessThanOrEqual(2);
  });

  test.each(['in use', 'still being made'])(
    'closing does not wait for a server that hangs, connection %s',
    async (state) => {
      const source = await sourceOf();
      if (state === 'in use') await source.lookUp(entity(alwaysListed), signal);
      proxy.hang();
      const asked = queryAll([source], entity(alwaysListed), 100);
      await vi.waitFor(() => expect(proxy.open).toBeGreaterThan(0));
      if (state === 'in use') await asked;
      await source.close();
      await vi.waitFor(() => expect(proxy.open).toBe(0));
      expect((await asked).statuses).not.toMatchObject([{ status: 'found' }]);
    },
  );

  test('connections that were cut are replaced without anybody noticing', async () => {
    const source = await sourceOf({ connections: 1 });
    for (let i = 0; i < 5; i++) {
      expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
      proxy.cut();
    }
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
    await db.root.query(
      'SET @kills = (SELECT GROUP_CONCAT("KILL ", id SEPARATOR ";") FROM information_schema.processlist WHERE user = "hostwise_reader"); EXECUTE IMMEDIATE @kills',
    );
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
  });

  test('a server that is away is an error without a word on users and hosts, and back when it is back', async () => {
    const source = await sourceOf();
    proxy.refuse();
    const [status] = (await queryAll([source], entity(alwaysListed), 5000)).statuses;
    expect(status).toMatchObject({ status: 'error', error: expect.stringMatching(/^mysql: [A-Z_]+$/) });
    proxy.pass();
    expect((await queryAll([source], entity(alwaysListed), 5000)).statuses).toMatchObject([{ status: 'found' }]);
    const denied = await sourceOf({ password: 'wrong' });
    await expect(denied.lookUp(entity(alwaysListed), signal)).rejects.toThrow(/^mysql: ER_ACCESS_DENIED_ERROR$/);
    const missing = await sourceOf({ table: 'no_such_table' });
    await expect(missing.lookUp(entity(alwaysListed), signal)).rejects.toThrow(
      /^mysql: ER_(?:NO_SUCH_TABLE|TABLEACCESS_DENIED_ERROR)$/,
    );
  });

  test('with "tls" it speaks TLS, and only with a server whose certificate it trusts', async () => {
    await db.root.query("ALTER USER 'hostwise_loader'@'%' REQUIRE SSL");
    const { file, index } = await writeIndex(folder, 1);
    const source = {
      type: 'mysql',
      host: 'localhost',
      port: db.port,
      user: 'hostwise_loader',
      passwordVariable: 'HOSTWISE_TEST_PASSWORD',
      database: 'hostwise',
    };
    vi.stubEnv('HOSTWISE_TEST_PASSWORD', 'choose-another-password');
    await expect(loadIndex(folder, file, source)).rejects.toThrow(/ER_ACCESS_DENIED_ERROR/);
    await expect(loadIndex(folder, file, { ...source, tls: true })).rejects.toThrow(/self-signed certificate/);
    // Whom to trust beside the usual authorities is read when a process starts.
    const config = path.join(folder, 'tls.json');
    await writeFile(config, JSON.stringify({ sources: [{ ...source, tls: true }] }));
    const command = ['--import', 'tsx', 'src/cli/main.ts', 'intel', 'load', '--index', file, '--config', config];
    const trusting = { env: { ...process.env, NODE_EXTRA_CA_CERTS: db.certificate } };
    expect((await promisify(execFile)(process.execPath, command, trusting)).stdout).toContain(index.version);
    await db.certify('db.example.com');
    await expect(promisify(execFile)(process.execPath, command, trusting)).rejects.toThrow(
      "Hostname/IP does not match certificate's altnames",
    );
    vi.unstubAllEnvs();
    await db.root.query("ALTER USER 'hostwise_loader'@'%' REQUIRE NONE");
  }, 60_000);

  test('rows that other programs have spoiled are refused', async () => {
    await db.root.query('UPDATE hostwise_indicators SET feeds = 0');
    const source = await sourceOf();
    await expect(source.lookUp(entity(alwaysListed), signal)).rejects.toThrow(/^a stored row does not fit: feeds: /);
  });

  test('a load that fails says why', async () => {
    const { file } = await writeIndex(folder, 1);
    const url = `mysql://hostwise_reader:choose-a-password@127.0.0.1:${db.port}/hostwise`;
    await expect(loadIndex(folder, file, { type: 'mysql', url })).rejects.toThrow(
      /^mysql: ER_TABLEACCESS_DENIED_ERROR: DROP command denied to user 'hostwise_reader'/,
    );
  });
});
