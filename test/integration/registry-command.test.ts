import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openRegistry } from '../../src/server/registry/registry.ts';
import { createTestBucket, createTestFolder, modelFile, type TestStore } from '../support/registry-kit.ts';

// `hostwise model` as people start it.

let models: string;
let paths: { one: string; two: string; broken: string };
beforeAll(async () => {
  models = await mkdtemp(path.join(tmpdir(), 'hostwise-files-'));
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(path.join(models, name), bytes);
    return path.join(models, name);
  };
  const [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
  paths = {
    one: await write('one.bin', one),
    two: await write('two.bin', two),
    broken: await write('broken.bin', one.slice(0, -5)),
  };
});
afterAll(() => rm(models, { recursive: true }));

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function hostwise(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'model', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => {
      result.out += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      result.err += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...result }));
  });
}

const versionIn = (out: string): string => /version ([0-9a-f]{12})/.exec(out)?.[1] ?? `no version in ${out}`;

describe.each([
  ['a folder', createTestFolder],
  ['S3', createTestBucket],
])('with %s', (_, startPlace) => {
  let place: TestStore;
  let where: string[];
  beforeEach(async () => {
    place = await startPlace();
    where = ['--store', place.store.name];
    if (place.config.type === 's3')
      where.push('--region', place.config.region, '--endpoint', place.server?.endpoint ?? '');
  });
  afterEach(() => place.close());

  test('publish, look, add, roll back, and a server follows', async () => {
    const none = await hostwise(['status', ...where]);
    expect(none).toMatchObject({ code: 1, out: expect.stringContaining('problem      '), err: '' });

    const first = await hostwise(['publish', paths.one, ...where]);
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/version [0-9a-f]{12}, the first\n$/), err: '' });
    const registry = await openRegistry(
      { store: place.config, revalidateSeconds: 60 },
      () => Promise.reject(new Error('the bundled model was asked for')),
      () => {},
    );
    expect(registry.current()).toMatchObject({ version: versionIn(first.out), members: [{ name: 'one' }] });

    const args = ['--add', '--name', 'night', '--weight', '0.25', '--aggregation', 'weighted'];
    const second = await hostwise(['publish', paths.two, ...args, ...where]);
    expect(second.out).toMatch(new RegExp(`before it ${versionIn(first.out)}\n$`));
    await registry.revalidate();
    expect(registry.status()).toMatchObject({
      aggregation: 'weighted',
      members: [
        { name: 'one', weight: 1 },
        { name: 'night', weight: 0.25 },
      ],
    });

    const json = await hostwise(['status', '--check', '--format', 'json', ...where]);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({
      store: place.store.name,
      version: versionIn(second.out),
      problem: null,
      previous: [{ version: versionIn(first.out) }],
    });
    const table = await hostwise(['status', ...where]);
    expect(table).toMatchObject({ code: 0, out: expect.stringMatching(/\nnight +0\.25 +\d+ {2}[0-9a-f]{64}\n/) });

    const back = await hostwise(['rollback', ...where]);
    expect(back.out).toContain(`version ${versionIn(first.out)} again; back to ${versionIn(second.out)}`);
    await registry.revalidate();
    expect(registry.current().version).toBe(versionIn(first.out));
    registry.close();
  }, 60_000);

  test('what cannot be published leaves everything as it was', async () => {
    expect(await hostwise(['publish', paths.broken, ...where])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^hostwise model: model .*broken\.bin: SHA-256 is/),
    });
    expect(await place.store.list('models')).toEqual([]);
    expect(await hostwise(['rollback', ...where])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no earlier version'),
    });
  });
});

describe('the command line', () => {
  test('missing credentials are told by their name', async () => {
    const env = { AWS_ACCESS_KEY_ID: undefined, AWS_REGION: 'eu-central-1' };
    expect(await hostwise(['status', '--store', 's3://some-bucket/live'], env)).toMatchObject({
      code: 1,
      err: 'hostwise model: S3 needs credentials: AWS_ACCESS_KEY_ID is not set\n',
    });
  });

  test('a mistake in it is told, with exit code 2', async () => {
    expect(await hostwise(['publish', '--store', 'x'])).toEqual({
      code: 2,
      out: '',
      err: 'hostwise model: expected at least one model file (see hostwise model --help)\n',
    });
  });

  test('--help says what docs/models.md shows', async () => {
    const { code, out } = await hostwise(['--help']);
    expect(code).toBe(0);
    const documented = await readFile(new URL('../../docs/models.md', import.meta.url), 'utf8');
    const options = [...out.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option]) => option as string);
    expect(options.filter((option) => !documented.includes(option))).toEqual([]);
  });
});
