import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { queryAll } from '../../src/intel/query-all.ts';
import { useDatabase } from '../support/database-fixture.ts';
import { testDatabaseSource } from '../support/database-source-suite.ts';
import { alwaysListed, entity, hostileEntities, loadIndex, writeIndex } from '../support/intel-fixture.ts';
import { read } from '../support/project-files.ts';
import { announce } from '../support/servers/announce.ts';
import { type Mariadb, startMariadb } from '../support/servers/mariadb.ts';

const server = await startMariadb();
const isAvailable = typeof server !== 'string';
announce(isAvailable ? `Testing with ${server.version}` : `NO MARIADB, so its source is not tested: ${server}`);

const { signal } = new AbortController();
const statements = [...read('docs/intel.md').matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql as string);

describe.skipIf(!isAvailable)(`MySQL source, ${isAvailable ? server.version : server}`, () => {
  const db = server as Mariadb;
  const fixture = useDatabase({
    port: db.port,
    sourceConfig: (port) => ({
      type: 'mysql',
      host: '127.0.0.1',
      port,
      user: 'hostwise_reader',
      password: 'choose-a-password',
      database: 'hostwise',
    }),
    loaderConfig: {
      type: 'mysql',
      url: `mysql://hostwise_loader:choose-another-password@127.0.0.1:${db.port}/hostwise`,
    },
    async prepare() {
      await db.root.query('CREATE DATABASE hostwise; USE hostwise');
      // The statements as an administrator would copy them from the documentation.
      for (const sql of statements) await db.root.query(sql);
    },
    close: () => db.close(),
  });

  test('finds what the INSERT statement of docs/intel.md lists', async () => {
    expect(statements).toHaveLength(4);
    const source = await fixture.openSource();
    expect(await source.lookUp(entity('a.login.bad.example.com'), signal)).toEqual({
      host: 'login.bad.example.com',
      feeds: 1,
      day: 20_681,
      kind: 'phishing',
      values: { feeds: 1, exact: 0, matches: 1 },
    });
  });

  testDatabaseSource(fixture, {
    type: 'mysql',
    exchangesInOneStep: true,
    async contents() {
      const [tables] = await db.root.query("SHOW TABLES LIKE 'hostwise%'");
      return (tables as object[]).flatMap((table) => Object.values(table) as string[]);
    },
    loaded: ['hostwise_indicators'],
    refused: /^mysql: [A-Z_]+$/,
  });

  test('both queries read only ranges of the primary key', async () => {
    for (const where of [
      `id IN (UNHEX('00ff'), UNHEX('0a'))`,
      `id BETWEEN UNHEX('3fa2') AND UNHEX('3fa3') ORDER BY id`,
    ]) {
      const [rows] = await db.root.query(`EXPLAIN SELECT id, feeds, day, kind FROM hostwise_indicators WHERE ${where}`);
      expect(rows).toMatchObject([{ type: 'range', key: 'PRIMARY' }]);
      expect((rows as { Extra: string }[])[0]?.Extra).not.toContain('filesort');
    }
  });

  test('sends no text of an entity to the server', async () => {
    const source = await fixture.openSource();
    await db.root.query("SET GLOBAL log_output = 'TABLE'; SET GLOBAL general_log = ON");
    for (const hostile of hostileEntities) expect(await source.lookUp(hostile, signal)).toBeNull();
    await db.root.query('SET GLOBAL general_log = OFF');
    const [rows] = await db.root.query(
      'SELECT argument FROM mysql.general_log ' +
        "WHERE user_host LIKE 'hostwise_reader%' AND command_type IN ('Prepare', 'Query')",
    );
    const texts = (rows as { argument: Buffer }[]).map(({ argument }) => String(argument));
    expect(texts.length).toBeGreaterThan(0);
    const known = [
      /^SELECT id, feeds, day, kind FROM `hostwise_indicators` WHERE id IN \([?,]+\)$/,
      /^SELECT table_comment AS version FROM [\w. =()?]+$/,
    ];
    expect(texts.filter((text) => !known.some((pattern) => pattern.test(text)))).toEqual([]);
    const [counts] = await db.root.query('SELECT COUNT(*) AS count FROM hostwise_indicators');
    expect((counts as { count: number }[])[0]?.count).toBeGreaterThan(800);
  });

  test('the reader can read that one table and nothing else', async () => {
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

  test.each(['in use', 'being opened'])(
    'closing does not wait for a server that hangs, connection %s',
    async (state) => {
      const source = await fixture.openSource();
      if (state === 'in use') await source.lookUp(entity(alwaysListed), signal);
      fixture.proxy.hang();
      const answer = queryAll([source], entity(alwaysListed), 100);
      await vi.waitFor(() => expect(fixture.proxy.open).toBeGreaterThan(0));
      if (state === 'in use') await answer;
      await source.close();
      await vi.waitFor(() => expect(fixture.proxy.open).toBe(0));
      expect((await answer).statuses).not.toMatchObject([{ status: 'found' }]);
    },
  );

  test('replaces a connection that the server has killed', async () => {
    const source = await fixture.openSource({ connections: 1 });
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
    await db.root.query(
      'SET @kills = (SELECT GROUP_CONCAT("KILL ", id SEPARATOR ";") FROM information_schema.processlist ' +
        'WHERE user = "hostwise_reader"); EXECUTE IMMEDIATE @kills',
    );
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
  });

  test('reports a wrong password and a missing table by error code only', async () => {
    const denied = await fixture.openSource({ password: 'wrong' });
    await expect(denied.lookUp(entity(alwaysListed), signal)).rejects.toThrow(/^mysql: ER_ACCESS_DENIED_ERROR$/);
    const missing = await fixture.openSource({ table: 'no_such_table' });
    await expect(missing.lookUp(entity(alwaysListed), signal)).rejects.toThrow(
      /^mysql: ER_(?:NO_SUCH_TABLE|TABLEACCESS_DENIED_ERROR)$/,
    );
  });

  test('with "tls" it uses TLS, and only with a server whose certificate it trusts', async () => {
    await db.root.query("ALTER USER 'hostwise_loader'@'%' REQUIRE SSL");
    const { file, index } = await writeIndex(fixture.folder, 1);
    const source = {
      type: 'mysql',
      host: 'localhost',
      port: db.port,
      user: 'hostwise_loader',
      passwordVariable: 'HOSTWISE_TEST_PASSWORD',
      database: 'hostwise',
    };
    vi.stubEnv('HOSTWISE_TEST_PASSWORD', 'choose-another-password');
    await expect(loadIndex(fixture.folder, file, source)).rejects.toThrow(/ER_ACCESS_DENIED_ERROR/);
    await expect(loadIndex(fixture.folder, file, { ...source, tls: true })).rejects.toThrow(/self-signed certificate/);
    // Node reads further certificate authorities when a process starts.
    const config = path.join(fixture.folder, 'tls.json');
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

  test('refuses rows that another program has corrupted', async () => {
    await db.root.query('UPDATE hostwise_indicators SET feeds = 0');
    const source = await fixture.openSource();
    await expect(source.lookUp(entity(alwaysListed), signal)).rejects.toThrow(/^a stored row is invalid: feeds: /);
  });

  test('a load that fails says why', async () => {
    const { file } = await writeIndex(fixture.folder, 1);
    const url = `mysql://hostwise_reader:choose-a-password@127.0.0.1:${db.port}/hostwise`;
    await expect(loadIndex(fixture.folder, file, { type: 'mysql', url })).rejects.toThrow(
      /^mysql: ER_TABLEACCESS_DENIED_ERROR: DROP command denied to user 'hostwise_reader'/,
    );
  });
});
