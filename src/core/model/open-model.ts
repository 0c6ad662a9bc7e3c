import { sha256, toHex } from '../base/digest.ts';
import { checkWordGraphs } from './check-word-graphs.ts';
import {
  featureSetVersion,
  formatVersion,
  ModelError,
  type ModelHeader,
  magic,
  preambleLength,
  versionOf,
} from './format.ts';
import { parseHeader } from './header-schema.ts';
import { Model } from './model.ts';
import { parseParts } from './parse-parts.ts';

/**
 * Reads a model file: checks magic, versions, hash, header and the shape of every section, so that no file, however it
 * was damaged, gives a model that fails or loops later. Sections are views on `bytes`; do not write to it afterwards.
 * @throws ModelError naming what was expected and what was found
 */
export async function openModel(bytes: Uint8Array<ArrayBuffer>): Promise<Model> {
  const file = alignedFile(bytes);
  const hash = await checkPreamble(file);
  const parts = parseParts(file, readHeader(headerOf(file), parseHeader));
  checkWordGraphs(parts);
  return new Model(versionOf(hash), parts);
}

/**
 * Reads a model file that `openModel` has opened before. The caller knows by a hash that these are the very bytes of then, so what
 * takes long to check is not checked again: magic, versions, hash, fields of the header, word graphs.
 */
export function openKnownModel(bytes: Uint8Array<ArrayBuffer>): Model {
  const file = alignedFile(bytes);
  const header = readHeader(headerOf(file), (raw) => raw as ModelHeader);
  return new Model(versionOf(file.subarray(16, preambleLength)), parseParts(file, header));
}

/** Views of 32-bit sections need an aligned start; a slice of some larger buffer may have none. */
function alignedFile(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

function headerOf(file: Uint8Array<ArrayBuffer>): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = preambleLength + view.getUint32(12, true);
  if (end > file.length) throw new ModelError(`the header ends at byte ${end}, the file at ${file.length}`);
  return file.subarray(preambleLength, end);
}

async function checkPreamble(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (file.length < preambleLength)
    throw new ModelError(`a model file has at least ${preambleLength} bytes, this has ${file.length}`);
  const found = new TextDecoder().decode(file.subarray(0, 8));
  if (found !== magic) throw new ModelError(`not a model file: it starts with ${JSON.stringify(found)}, not ${magic}`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const format = view.getUint16(8, true);
  if (format !== formatVersion) throw new ModelError(`format version ${format}; this program reads ${formatVersion}`);
  const features = view.getUint16(10, true);
  if (features !== featureSetVersion) {
    throw new ModelError(`feature-set version ${features}; this program computes ${featureSetVersion}`);
  }
  const stored = file.slice(16, preambleLength);
  const hash = await sha256(file.subarray(preambleLength));
  if (toHex(stored) !== toHex(hash)) throw new ModelError(`SHA-256 is ${toHex(hash)}; the file says ${toHex(stored)}`);
  return hash;
}

function readHeader(bytes: Uint8Array, check: (raw: unknown) => ModelHeader): ModelHeader {
  try {
    return check(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    throw new ModelError(`header: ${error instanceof Error ? error.message : String(error)}`);
  }
}
