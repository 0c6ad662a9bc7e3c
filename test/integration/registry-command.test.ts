import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRegistry } from '../../src/server/registry/registry.ts';
import { createTestBucket, createTestFolder, modelFile, type TestStore } from '../support/registry-kit.ts';
import { type CommandResult, runHostwise } from '../support/run-hostwise.ts';

// `hostwise model` as users start it.

let folder: string;
let paths: { one: string; two: string; broken: string };
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-files-'));
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  const [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
  paths = {
    one: await write('one.bin', one),
    two: await write('two.bin', two),
    broken: await write('broken.bin', one.slice(0, -5)),
  };
});
afterAll(() => rm(folder, { recursive: true }));

const runModel = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> =>
  runHostwise(['model', ...args], '', env);

const versionIn = (out: string): string => /version ([0-9a-f]{12})/.exec(out)?.[1] ?? `no version in ${out}`;

describe.each([
  ['a folder', createTestFolder],
  ['S3', createTestBucket],
])('with %s', (_, createStore) => {
  let testStore: TestStore;
  let storeOptions: string[];
  beforeEach(async () => {
    testStore = await createStore();
    storeOptions = ['--store', testStore.store.name];
    if (testStore.config.type === 's3')
      storeOptions.push('--region', testStore.config.region, '--endpoint', testStore.server?.endpoint ?? '');
  });
  afterEach(() => testStore.close());

  test('publishes, shows the status, adds a model and rolls back, and a registry follows', async () => {
    const empty = await runModel(['status', ...storeOptions]);
    expect(empty).toMatchObject({ code: 1, out: expect.stringContaining('problem      '), err: '' });

    const first = await runModel(['publish', paths.one, ...storeOptions]);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/version [0-9a-f]{12}, the first\n$/), err: '' });
    const registry = await openRegistry(
      { store: testStore.config, revalidateSeconds: 60 },
      () => Promise.reject(new Error('the bundled model was requested')),
      () => {},
    );
    expect(registry.current()).toMatchObject({ version: versionIn(first.out), members: [{ name: 'one' }] });

    const args = ['--add', '--name', 'night', '--weight', '0.25', '--aggregation', 'weighted'];
    const second = await runModel(['publish', paths.two, ...args, ...storeOptions]);
    expect(second.out).toMatch(new RegExp(`before it ${versionIn(first.out)}\n$`));
    await registry.revalidate();
    expect(registry.status()).toMatchObject({
      aggregation: 'weighted',
      members: [
        { name: 'one', weight: 1 },
        { name: 'night', weight: 0.25 },
      ],
    });

    const json = await runModel(['status', '--check', '--format', 'json', ...storeOptions]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({
      store: testStore.store.name,
      version: versionIn(second.out),
      problem: null,
      previous: [{ version: versionIn(first.out) }],
    });
    const table = await runModel(['status', ...storeOptions]);
    expect(table).toMatchObject({ code: 0, out: expect.stringMatching(/\nnight +0\.25 +\d+ {2}[0-9a-f]{64}\n/) });

    const back = await runModel(['rollback', ...storeOptions]);
    expect(back.out).toContain(`version ${versionIn(first.out)} again; back to ${versionIn(second.out)}`);
    await registry.revalidate();
    expect(registry.current().version).toBe(versionIn(first.out));
    registry.close();
  }, 60_000);

  test('leaves the store unchanged if a model cannot be published', async () => {
    expect(await runModel(['publish', paths.broken, ...storeOptions])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^hostwise model: model .*broken\.bin: SHA-256 is/),
    });
    expect(await testStore.store.list('models')).toEqual([]);
    expect(await runModel(['rollback', ...storeOptions])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no earlier version'),
    });
  });
});

describe('the command line', () => {
  test('names the variable of missing credentials', async () => {
    const env = { AWS_ACCESS_KEY_ID: undefined, AWS_REGION: 'eu-central-1' };
    expect(await runModel(['status', '--store', 's3://some-bucket/live'], env)).toMatchObject({
      code: 1,
      err: 'hostwise model: S3 needs credentials: AWS_ACCESS_KEY_ID is not set\n',
    });
  });

  test('reports a usage error with exit code 2', async () => {
    expect(await runModel(['publish', '--store', 'x'])).toEqual({
      code: 2,
      out: '',
      err: 'hostwise model: expected at least one model file (see hostwise model --help)\n',
    });
  });

  test('docs/models.md shows every option that --help lists', async () => {
    const { code, out } = await runModel(['--help']);
    expect(code).toBe(0);
    const documented = await readFile(new URL('../../docs/models.md', import.meta.url), 'utf8');
    const options = [...out.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option]) => option as string);
    expect(options.filter((option) => !documented.includes(option))).toEqual([]);
  });
});
