import { sha256, toHex } from '../base/digest.ts';
import { type ContainerFormat, preamble, preambleLength } from './container-format.ts';
import { alignOffset } from './sections.ts';

/** An opened container. */
export interface Container {
  /** The whole file. It starts at a multiple of 8 in its buffer, so that sections can be views on it. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** SHA-256 of everything after the preamble, 32 bytes. */
  readonly hash: Uint8Array;
  /** The parsed JSON; its shape is not checked. */
  readonly header: unknown;
  /** Offset of the first byte after the header that a section can start at. */
  readonly headerEnd: number;
}

/**
 * Opens a container and checks magic, versions, hash and that the header is JSON. Do not write to `bytes` afterwards.
 * @throws `format.error` with what was expected and what was found
 */
export async function readContainer(bytes: Uint8Array<ArrayBuffer>, format: ContainerFormat): Promise<Container> {
  const file = alignFile(bytes);
  checkPreamble(file, format);
  const stored = toHex(hashOf(file));
  const hash = toHex(await sha256(file.subarray(preambleLength)));
  if (stored !== hash) throw new format.error(`SHA-256 is ${hash}; the file says ${stored}`);
  return parseContainer(file, format);
}

/** Opens a container that `readContainer` accepted before, without checking magic, versions and hash again. */
export function readTrustedContainer(bytes: Uint8Array<ArrayBuffer>, format: ContainerFormat): Container {
  return parseContainer(alignFile(bytes), format);
}

/** A view on 32-bit elements must start at a multiple of 4; a part of a larger buffer may not, and is copied. */
function alignFile(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
}

function checkPreamble(file: Uint8Array<ArrayBuffer>, format: ContainerFormat): void {
  const { name, magic, formatVersion, contentVersion, error } = format;
  if (file.length < preambleLength) {
    throw new error(`${name} has at least ${preambleLength} bytes, this has ${file.length}`);
  }
  const found = new TextDecoder().decode(file.subarray(0, preamble.formatVersion));
  if (found !== magic) throw new error(`not ${name}: it starts with ${JSON.stringify(found)}, not ${magic}`);
  const view = viewOf(file);
  const foundFormat = view.getUint16(preamble.formatVersion, true);
  if (foundFormat !== formatVersion) {
    throw new error(`format version ${foundFormat}; this program reads ${formatVersion}`);
  }
  const foundContent = view.getUint16(preamble.contentVersion, true);
  if (foundContent !== contentVersion.value) {
    throw new error(`${contentVersion.name} ${foundContent}; this program computes ${contentVersion.value}`);
  }
}

function parseContainer(file: Uint8Array<ArrayBuffer>, { error }: ContainerFormat): Container {
  const headerEnd = preambleLength + viewOf(file).getUint32(preamble.headerLength, true);
  if (headerEnd > file.length) throw new error(`the header ends at byte ${headerEnd}, the file at ${file.length}`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(preambleLength, headerEnd));
    return { file, hash: hashOf(file), header: JSON.parse(text), headerEnd: alignOffset(headerEnd) };
  } catch (cause) {
    throw new error(`header: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function hashOf(file: Uint8Array): Uint8Array {
  return file.subarray(preamble.hash, preambleLength);
}

function viewOf(file: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}
