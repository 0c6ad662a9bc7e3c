/**
 * A container holds a JSON header and typed arrays, protected by a hash. The model and the intelligence index are
 * containers. Little-endian:
 *
 * | offset | length | content |
 * |---|---|---|
 * | 0 | 8 | magic, ASCII |
 * | 8 | 2 | format version: how the bytes are laid out |
 * | 10 | 2 | content version: what they mean |
 * | 12 | 4 | length of the header in bytes |
 * | 16 | 32 | SHA-256 of everything from byte 48 on |
 * | 48 | .. | header, UTF-8 JSON |
 * | .. | .. | sections, each at a multiple of 8 bytes from the start of the file |
 *
 * The layout is our own because sections must open as views, without a copy: a service worker opens the model while a
 * navigation waits. General formats (CBOR, MessagePack, Protocol Buffers) do not align their arrays.
 */
export interface ContainerFormat {
  /** What the file is, with its article, for messages: `a model file`. */
  readonly name: string;
  /** Eight ASCII characters. */
  readonly magic: string;
  readonly formatVersion: number;
  readonly contentVersion: {
    /** What this kind of container calls it, for messages: `feature-set version`. */
    readonly name: string;
    readonly value: number;
  };
  /** Thrown for a file that cannot be read. */
  readonly error: new (
    message: string,
  ) => Error;
}

/** Offsets of the fields before the header. */
export const preamble = { formatVersion: 8, contentVersion: 10, headerLength: 12, hash: 16 } as const;

/** Length of the fields before the header, in bytes. The hash covers everything after them. */
export const preambleLength = 48;
