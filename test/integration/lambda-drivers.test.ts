import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { alwaysListed, loadIndex, writeIndex } from '../support/intel-fixture.ts';
import { answerOf, httpEvent } from '../support/lambda/lambda-events.ts';
import { type LambdaProcess, type UnpackedFunction, unpackFunction } from '../support/lambda/lambda-process.ts';
import { read } from '../support/project-files.ts';
import { announce } from '../support/servers/announce.ts';
import { freePort } from '../support/servers/free-port.ts';
import { type Mariadb, startMariadb } from '../support/servers/mariadb.ts';

// The zip with database drivers. They are CommonJS bundled into modules, and only these tests run them in that form.

let unpacked: UnpackedFunction;
let lambda: LambdaProcess | undefined;
beforeAll(async () => {
  unpacked = await unpackFunction('single', ['mysql', 'mongodb']);
});
afterEach(() => lambda?.stop());
afterAll(() => unpacked?.remove());

/** Starts the function with these sources and returns their answers about `alwaysListed`. */
async function querySources(sources: readonly object[], env: Record<string, string> = {}): Promise<unknown[]> {
  lambda = await unpacked.start({ HOSTWISE_INTEL: JSON.stringify({ sources }), ...env });
  const event = httpEvent({ method: 'GET', target: `/v1/features/${alwaysListed}` });
  return JSON.parse(answerOf(await lambda.invoke(event)).body).sources;
}

test('both drivers load, and an unreachable database affects only its own source', async () => {
  const port = await freePort();
  const sources = [
    { type: 'mysql', url: `mysql://reader@127.0.0.1:${port}/hostwise`, timeoutMs: 500 },
    { type: 'mongodb', url: `mongodb://127.0.0.1:${port}`, database: 'hostwise', timeoutMs: 500 },
  ];
  const found = await querySources(sources);
  const failed = expect.stringMatching(/^(error|timeout)$/);
  expect(found).toEqual([
    expect.objectContaining({ source: 'mysql', status: failed }),
    expect.objectContaining({ source: 'mongodb', status: failed }),
  ]);
  expect(JSON.stringify(found)).not.toMatch(/require|built without/);
});

const database = await startMariadb();
if (typeof database === 'string') announce(`NO MARIADB, so the zip with drivers is not tested against it: ${database}`);

describe.skipIf(typeof database === 'string')(
  `MariaDB, ${typeof database === 'string' ? database : database.version}`,
  () => {
    const server = database as Mariadb;
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'hostwise-drivers-'));
      await server.root.query('CREATE DATABASE hostwise; USE hostwise');
      for (const [, sql] of read('docs/intel.md').matchAll(/```sql\n([\s\S]*?)```/g))
        await server.root.query(sql ?? '');
    });
    afterAll(async () => {
      await server.close();
      await rm(folder, { recursive: true });
    });

    test('the function finds an indicator in the database', async () => {
      const { file } = await writeIndex(folder, 1);
      const location = `127.0.0.1:${server.port}/hostwise`;
      await loadIndex(folder, file, {
        type: 'mysql',
        url: `mysql://hostwise_loader:choose-another-password@${location}`,
      });
      const source = {
        type: 'mysql',
        url: `mysql://hostwise_reader@${location}`,
        passwordVariable: 'DATABASE_PASSWORD',
      };
      const found = await querySources([source], { DATABASE_PASSWORD: 'choose-a-password' });
      expect(found).toEqual([expect.objectContaining({ source: 'mysql', status: 'found' })]);
    });
  },
);
