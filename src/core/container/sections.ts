/** Element types of sections. The names are stored in model files. */
export const arrayTypes = {
  u8: Uint8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;

export type SectionType = keyof typeof arrayTypes;

export type SectionArray<Type extends SectionType = SectionType> = InstanceType<(typeof arrayTypes)[Type]>;

/** A typed array before it has a position in a file. */
export interface SectionShape<Type extends SectionType = SectionType> {
  readonly type: Type;
  /** Number of elements. */
  readonly length: number;
}

/** A typed array inside a file. */
export interface Section<Type extends SectionType = SectionType> extends SectionShape<Type> {
  /** Bytes from the start of the file, a multiple of 8. */
  readonly offset: number;
}

/** Rounds an offset up to the next multiple of 8, which suits every element type. */
export function alignOffset(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/** Returns the offset of the first byte after a section. */
export function sectionEnd({ type, offset, length }: Section): number {
  return offset + length * arrayTypes[type].BYTES_PER_ELEMENT;
}

/** Places sections one after another from `start` on. `end` is the length of the file that holds them. */
export function placeSections(shapes: readonly SectionShape[], start: number): { sections: Section[]; end: number } {
  let end = start;
  const sections = shapes.map(({ type, length }) => {
    const section = { type, offset: end, length };
    end = alignOffset(sectionEnd(section));
    return section;
  });
  return { sections, end };
}

/** Returns a section as a view on `file`, which starts at a multiple of 8 in its buffer. */
export function viewSection<Type extends SectionType>(
  file: Uint8Array<ArrayBuffer>,
  { type, offset, length }: Section<Type>,
): SectionArray<Type> {
  return new arrayTypes[type](file.buffer, file.byteOffset + offset, length) as SectionArray<Type>;
}
