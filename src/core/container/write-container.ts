import { sha256 } from '../base/digest.ts';
import { type ContainerFormat, preamble, preambleLength } from './container-format.ts';
import { alignOffset, placeSections, type SectionType, viewSection } from './sections.ts';

/** A section to be written. Values are converted to its element type. */
export interface SectionContent {
  readonly type: SectionType;
  readonly values: ArrayLike<number>;
}

const utf8 = new TextEncoder();

/** Encodes the header of a container. */
export function encodeHeader(header: unknown): Uint8Array {
  return utf8.encode(JSON.stringify(header));
}

/** Returns the offset of the first section after a header of that many bytes. */
export function firstSectionOffset(headerLength: number): number {
  return alignOffset(preambleLength + headerLength);
}

/**
 * Returns the file of a container.
 * @param header as `encodeHeader` returns it
 * @param start offset of the first section; the gap after the header is filled with zeros
 */
export async function writeContainer(
  format: ContainerFormat,
  header: Uint8Array,
  contents: readonly SectionContent[],
  start: number = firstSectionOffset(header.length),
): Promise<Uint8Array<ArrayBuffer>> {
  const shapes = contents.map(({ type, values }) => ({ type, length: values.length }));
  const { sections, end } = placeSections(shapes, start);
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  file.set(utf8.encode(format.magic), 0);
  view.setUint16(preamble.formatVersion, format.formatVersion, true);
  view.setUint16(preamble.contentVersion, format.contentVersion.value, true);
  view.setUint32(preamble.headerLength, header.length, true);
  file.set(header, preambleLength);
  sections.forEach((section, i) => {
    viewSection(file, section).set(contents[i]?.values ?? []);
  });
  file.set(await sha256(file.subarray(preambleLength)), preamble.hash);
  return file;
}
