import { isRecord, type JsonItem } from './json-item.ts';

const hostTypes = new Set(['domain', 'hostname', 'url', 'uri', 'link', 'ip-dst', 'ip-src']);
/** Types of two values; the address of a domain may be that of a whole hosting company, so only the first counts. */
const pairTypes = new Set(['domain|ip', 'hostname|port', 'ip-dst|port', 'ip-src|port']);

/** Lists the values of a MISP event: attributes of the event and of its objects that are meant for detection. */
export function* parseMispEvent(document: unknown): Generator<JsonItem> {
  const event = isRecord(document) && isRecord(document.Event) ? document.Event : document;
  if (!isRecord(event)) return;
  const objects = Array.isArray(event.Object) ? (event.Object as unknown[]) : [];
  for (const holder of [event, ...objects]) {
    const attributes = isRecord(holder) && Array.isArray(holder.Attribute) ? (holder.Attribute as unknown[]) : [];
    for (const attribute of attributes) yield parseAttribute(attribute);
  }
}

function parseAttribute(attribute: unknown): JsonItem {
  const { type = '', value = '', to_ids: forDetection, deleted } = isRecord(attribute) ? attribute : {};
  const text = String(value);
  const kind = String(type);
  if (deleted === true) return { text, reason: 'revoked or expired' };
  if (!hostTypes.has(kind) && !pairTypes.has(kind)) return { text, reason: 'kind of value that is not a host' };
  if (forDetection === false || kind === 'link') return { text, reason: 'not meant for detection' };
  return { text: pairTypes.has(kind) ? text.slice(0, text.lastIndexOf('|')) : text };
}

/**
 * Lists the entries of a MISP warninglist. `hostname` lists cover everything under a name that starts with a dot;
 * regular expressions and parts of texts are not names.
 */
export function* parseWarninglist(document: unknown): Generator<JsonItem> {
  if (!isRecord(document) || !Array.isArray(document.list)) return;
  const isNames = ['hostname', 'string', 'cidr'].includes(String(document.type));
  for (const entry of document.list as unknown[]) {
    const text = String(entry);
    yield isNames ? { text } : { text, reason: 'rule that is not about a host' };
  }
}
