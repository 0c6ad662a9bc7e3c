import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { preambleLength } from '../../src/core/container/container-format.ts';
import type { ModelHeader } from '../../src/core/model/format.ts';
import { bundledModelUrl } from './bundled-model.ts';
import { markdownTable } from './markdown.ts';

/** Measures each section of the bundled model, uncompressed and compressed with gzip. */
export async function measureSize(): Promise<string> {
  const file = await readFile(bundledModelUrl);
  const headerLength = file.readUInt32LE(12);
  const header = JSON.parse(file.subarray(preambleLength, preambleLength + headerLength).toString()) as ModelHeader;
  const sections = [...header.sections].sort((a, b) => a.offset - b.offset);
  const rows = [['part', 'kB', 'kB gzipped']];
  const add = (name: string, bytes: Buffer): void => {
    rows.push([name, (bytes.length / 1000).toFixed(1), (gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)]);
  };
  add('header', file.subarray(0, preambleLength + headerLength));
  sections.forEach(({ name, offset }, i) => {
    add(name, file.subarray(offset, sections[i + 1]?.offset ?? file.length));
  });
  add('whole file', file);
  return `## Size of the model\n\n${markdownTable(rows)}`;
}
