import { readFile, stat } from 'node:fs/promises';
import type { JsonFormat } from './detect.ts';
import type { JsonItem } from './json-item.ts';
import { parseMispEvent, parseWarninglist } from './misp.ts';
import { parseStix } from './stix.ts';

/** A JSON feed is read as a whole, so its size is bounded more tightly than that of a list of lines. */
const maxJsonBytes = 64 << 20;

/**
 * Reads a feed that is one JSON document.
 * @throws Error if the file is too large or not valid JSON
 */
export async function readJsonItems(path: string, format: JsonFormat): Promise<Iterable<JsonItem>> {
  const { size } = await stat(path);
  if (size > maxJsonBytes) throw new Error(`${path}: ${size} bytes of JSON; at most ${maxJsonBytes} are read`);
  const document = parseJson(path, await readFile(path, 'utf8'));
  switch (format) {
    case 'stix':
      return parseStix(document, Date.now());
    case 'misp':
      return parseMispEvent(document);
    case 'warninglist':
      return parseWarninglist(document);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error(`${path}: not valid JSON, perhaps cut off`);
  }
}
