import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from './command.ts';
import { serveCommand } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostwise-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

function configFile(config: object): string {
  const path = join(folder, 'serve.json');
  writeFileSync(path, JSON.stringify(config));
  return path;
}

describe('is not started', () => {
  test.each([
    [['--port', '70000'], '--port: expected a number from 0 to 65535, found "70000"'],
    [['--port', 'x'], '--port: expected a number'],
    [['--cert', 'cert.pem'], 'give both --cert and --key'],
    [['example.com'], 'unexpected "example.com"'],
    [['--colour'], 'colour'],
  ])('with %j', async (args, message) => {
    const run = serveCommand.run(args);
    await expect(run).rejects.toThrow(message);
    await expect(run).rejects.toBeInstanceOf(UsageError);
  });

  test.each([
    [{ prot: 8787 }, 'prot: there is no such field'],
    [{ model: 'none.bin' }, 'none.bin'],
    [{ tls: { certificate: 'none.pem', key: 'none.pem' } }, 'tls certificate'],
    [{ intelligence: { sources: [{ type: 'file', path: 'none.idx' }] } }, 'none.idx'],
  ])('with the configuration %j', async (config, message) => {
    await expect(serveCommand.run(['--port', '0', '--config', configFile(config)])).rejects.toThrow(message);
  });
});

test('its help names every option', () => {
  for (const option of ['host', 'port', 'model', 'cert', 'key', 'config', 'help']) {
    expect(serveCommand.help).toContain(`--${option}`);
  }
});
