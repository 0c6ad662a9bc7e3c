import { readContainer, readTrustedContainer } from '../container/read-container.ts';
import { checkWordGraphs } from './check-word-graphs.ts';
import { type ModelHeader, modelFormat, versionOf } from './format.ts';
import { parseHeader } from './header-schema.ts';
import { Model } from './model.ts';
import { parseParts } from './parse-parts.ts';

/**
 * Opens a model file. Checks magic, versions, hash, header and the shape of every section, so that no damaged file
 * gives a model that fails or loops later. Sections are views on `bytes`; do not write to it afterwards.
 * @throws ModelError with what was expected and what was found
 */
export async function openModel(bytes: Uint8Array<ArrayBuffer>): Promise<Model> {
  const { file, hash, header } = await readContainer(bytes, modelFormat);
  const parts = parseParts(file, parseHeader(header));
  checkWordGraphs(parts);
  return new Model(versionOf(hash), parts);
}

/**
 * Opens a model file that `openModel` accepted before. The caller has compared its hash, which proves that these bytes
 * were validated, so the expensive checks are skipped: magic, versions, hash, header fields and word graphs.
 */
export function openKnownModel(bytes: Uint8Array<ArrayBuffer>): Model {
  const { file, hash, header } = readTrustedContainer(bytes, modelFormat);
  return new Model(versionOf(hash), parseParts(file, header as ModelHeader));
}
