import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseServeConfig, readServeConfig } from './serve-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostwise-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('without a file: localhost, the bundled model, no hostnames in logs', async () => {
  expect(await readServeConfig(undefined)).toEqual({
    host: '127.0.0.1',
    port: 8787,
    origins: '*',
    log: { requests: true, hostnames: false },
  });
});

test('paths are relative to the file', async () => {
  const path = file('full.json', {
    host: '0.0.0.0',
    port: 443,
    tls: { certificate: 'cert.pem', key: '/etc/key.pem' },
    model: 'own.bin',
    models: { store: { type: 'folder', path: 'models' }, revalidateSeconds: 5 },
    intelligence: {
      sources: [
        { type: 'file', path: 'list.idx' },
        { type: 's3', bucket: 'lists', key: 'list.idx', region: 'x' },
      ],
    },
    origins: ['https://intranet.example.com'],
    log: { requests: false },
  });
  expect(await readServeConfig(path)).toMatchObject({
    host: '0.0.0.0',
    port: 443,
    tls: { certificate: join(folder, 'cert.pem'), key: resolve('/etc/key.pem') },
    model: join(folder, 'own.bin'),
    models: { store: { type: 'folder', path: join(folder, 'models') }, revalidateSeconds: 5 },
    intelligence: {
      sources: [
        { type: 'file', path: join(folder, 'list.idx') },
        { type: 's3', key: 'list.idx' },
      ],
      timeoutMs: 1000,
    },
    origins: ['https://intranet.example.com'],
    log: { requests: false, hostnames: false },
  });
});

test.each([
  [{ colour: 'blue' }, 'colour: there is no such field'],
  [{ port: 70_000 }, 'port: '],
  [{ tls: { key: 'a' } }, 'tls.certificate: '],
  [{ models: { store: { type: 'ftp' } } }, 'models.store.type: '],
  [{ intelligence: { sources: [{ type: 'file' }] } }, 'intelligence.sources.0.path: '],
  [{ log: { hostnames: 'yes' } }, 'log.hostnames: '],
  [{ origins: ['https://x.example.com/path'] }, 'origins'],
  [[], 'the configuration: '],
])('refuses %j and names the field', (config, message) => {
  expect(() => parseServeConfig(config, 'serve.json')).toThrow(`serve.json: ${message}`);
});

test('names all invalid fields', () => {
  expect(() => parseServeConfig({ port: 'x', host: 7 }, 'serve.json')).toThrow(/host: .*port: /);
});

test('names a file that is missing or not JSON', async () => {
  await expect(readServeConfig(join(folder, 'none.json'))).rejects.toThrow('none.json');
  await expect(readServeConfig(file('bad.json', '{'))).rejects.toThrow(/bad\.json: expected JSON/);
});
