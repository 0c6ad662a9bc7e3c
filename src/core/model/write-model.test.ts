import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256Hex } from '../base/digest.ts';
import { openKnownModel, openModel } from './open-model.ts';
import { writeModel } from './write-model.ts';

const bundled = new Uint8Array(readFileSync(new URL('../../../model/hostwise.bin', import.meta.url)));

test.each([
  ['openModel', openModel],
  ['openKnownModel', openKnownModel],
])('writing the bundled model again after %s gives the same bytes', async (_, open) => {
  const { parts } = await open(bundled);
  expect(await sha256Hex(await writeModel(parts))).toBe(await sha256Hex(bundled));
});
