import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openModel } from '../../src/core/model/open-model.ts';
import { root } from './root.ts';

/**
 * Reads and validates the bundled model. Programs that are built with its hash need not validate it at each start.
 *
 * @returns the file and its SHA-256 in hexadecimal
 * @throws ModelError if the file is damaged or of another version
 */
export async function readValidModel(): Promise<{ readonly file: Buffer<ArrayBuffer>; readonly hash: string }> {
  const file = await readFile(path.join(root, 'model', 'hostwise.bin'));
  await openModel(file);
  return { file, hash: createHash('sha256').update(file).digest('hex') };
}
