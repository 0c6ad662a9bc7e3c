import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

const files = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-zé]{1,8}(\/[a-z.]{1,8})?$/), bytes: fc.uint8Array({ maxLength: 3000 }) }),
  { selector: ({ name }) => name, maxLength: 6 },
);

test('unpacks to the packed files, sorted by name', () => {
  fc.assert(
    fc.property(files, (entries) => {
      const found = Object.entries(unzipSync(zip(entries))).map(([name, bytes]) => ({ name, bytes }));
      expect(found).toEqual([...entries].sort((a, b) => (a.name < b.name ? -1 : 1)));
    }),
  );
});

test('does not depend on the order of the files or the time', async () => {
  const entries = ['b', 'a'].map((name) => ({ name, bytes: Buffer.from(name.repeat(100)) }));
  const first = zip(entries);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(zip([...entries].reverse()).equals(first)).toBe(true);
});

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

test.skipIf(!hasUnzip)('other programs can read it (needs unzip)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostwise-zip-'));
  try {
    const file = path.join(folder, 'some.zip');
    writeFileSync(
      file,
      zip([
        { name: 'folder/one.txt', bytes: Buffer.from('one\n'.repeat(1000)) },
        { name: 'bücher', bytes: new Uint8Array() },
      ]),
    );
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    const listed = execFileSync('unzip', ['-Z', file], { encoding: 'utf8' });
    expect(listed).toMatch(/^-rw-r--r-- .* 80-Jan-01 00:00 folder\/one\.txt$/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
