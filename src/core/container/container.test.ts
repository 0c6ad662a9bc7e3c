import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex, toHex } from '../base/digest.ts';
import type { ContainerFormat } from './container-format.ts';
import { readContainer, readTrustedContainer } from './read-container.ts';
import { arrayTypes, placeSections, type SectionType, viewSection } from './sections.ts';
import { encodeHeader, writeContainer } from './write-container.ts';

class TestError extends Error {}

const format: ContainerFormat = {
  name: 'a test file',
  magic: 'HOSTTEST',
  formatVersion: 3,
  contentVersion: { name: 'test version', value: 7 },
  error: TestError,
};

const content = fc
  .tuple(
    fc.constantFrom(...(Object.keys(arrayTypes) as SectionType[])),
    fc.array(fc.nat({ max: 100 }), { maxLength: 9 }),
  )
  .map(([type, values]) => ({ type, values }));

test('returns the header and the sections that were written, at any offset in a buffer', () =>
  fc.assert(
    fc.asyncProperty(fc.object(), fc.array(content), fc.nat({ max: 9 }), async (header, contents, shift) => {
      const written = await writeContainer(format, encodeHeader(header), contents);
      const buffer = new Uint8Array(shift + written.length);
      buffer.set(written, shift);
      const container = await readContainer(buffer.subarray(shift), format);
      expect(JSON.stringify(container.header)).toBe(JSON.stringify(header));
      const shapes = contents.map(({ type, values }) => ({ type, length: values.length }));
      const { sections, end } = placeSections(shapes, container.headerEnd);
      expect(end).toBe(written.length);
      expect(sections.map((section) => [...viewSection(container.file, section)])).toEqual(
        contents.map(({ values }) => values),
      );
      expect(readTrustedContainer(buffer.subarray(shift), format)).toEqual(container);
    }),
  ));

test('lays out magic, versions, header length, hash, header and aligned sections', async () => {
  const file = await writeContainer(format, encodeHeader({ a: 1 }), [{ type: 'u16', values: [258] }]);
  expect(new TextDecoder().decode(file.subarray(0, 8))).toBe('HOSTTEST');
  expect([...file.subarray(8, 16)]).toEqual([3, 0, 7, 0, 7, 0, 0, 0]);
  expect(toHex(file.subarray(16, 48))).toBe(await sha256Hex(file.subarray(48)));
  expect(new TextDecoder().decode(file.subarray(48, 55))).toBe('{"a":1}');
  expect([...file.subarray(55)]).toEqual([0, 2, 1, 0, 0, 0, 0, 0, 0]);
});

test('names the expected and the found value', async () => {
  const file = await writeContainer(format, encodeHeader({}), []);
  const other = { ...format, name: 'another file', magic: 'HOSTELSE' };
  await expect(readContainer(file, other)).rejects.toThrow(
    /^not another file: it starts with "HOSTTEST", not HOSTELSE$/,
  );
  const later = { ...format, contentVersion: { name: 'test version', value: 8 } };
  await expect(readContainer(file, later)).rejects.toThrow(/^test version 7; this program computes 8$/);
  await expect(readContainer(file.slice(0, 40), format)).rejects.toThrow(TestError);
});
