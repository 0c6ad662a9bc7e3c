import { isRecord, type JsonItem } from './json-item.ts';
import { parseStixPattern } from './stix-pattern.ts';

/**
 * Lists the values of a STIX 2.1 bundle or a TAXII envelope: those of its indicators. Every other object is counted.
 * @param now milliseconds since 1970, for `valid_until`
 */
export function* parseStix(document: unknown, now: number): Generator<JsonItem> {
  const objects = isRecord(document) && Array.isArray(document.objects) ? document.objects : [];
  for (const object of objects as unknown[]) {
    const { type, id, pattern, pattern_type: language = 'stix', ...rest } = isRecord(object) ? object : {};
    const text = String(id ?? type ?? 'object');
    if (type !== 'indicator' || typeof pattern !== 'string') {
      yield { text, reason: 'object that is not an indicator' };
    } else if (rest.revoked === true || Date.parse(String(rest.valid_until ?? '')) < now) {
      yield { text, reason: 'revoked or expired' };
    } else {
      const values = language === 'stix' ? parseStixPattern(pattern) : 'pattern outside the comparison subset';
      if (typeof values === 'string') yield { text: pattern, reason: values };
      else for (const value of values) yield { text: value };
    }
  }
}
