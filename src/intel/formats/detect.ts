import { findLayout, guessLayout } from './csv-layouts.ts';

/** The formats that a feed can have. `plain` is hosts and URLs, one a line, defanged or not. */
export const feedFormats = [
  'plain',
  'hosts',
  'adblock',
  'dnsmasq',
  'unbound',
  'rpz',
  'csv',
  'stix',
  'misp',
  'warninglist',
] as const;
export type FeedFormat = (typeof feedFormats)[number];
export type JsonFormat = Extract<FeedFormat, 'stix' | 'misp' | 'warninglist'>;

const jsonFormats: readonly (readonly [JsonFormat, RegExp])[] = [
  ['stix', /"objects"\s*:|"type"\s*:\s*"bundle"|"spec_version"\s*:/],
  ['misp', /"Event"\s*:|"Attribute"\s*:|"to_ids"\s*:/],
  ['warninglist', /"list"\s*:\s*\[|"matching_attributes"\s*:/],
];

const lineFormats: readonly (readonly [FeedFormat, RegExp])[] = [
  ['adblock', /^(?:@@)?\|\||^\[Adblock|^[^\s]*#@?#/i],
  ['dnsmasq', /^(?:address|server|local)\s*=\s*\//],
  ['unbound', /^local-(?:zone|data):|^server:$/],
  ['rpz', /\s(?:CNAME|SOA)\s|^\$(?:TTL|ORIGIN)\s/],
  ['hosts', /^(?:[\d.]{7,15}|[\da-f]*::?[\da-f:%\w]*)\s+[^\s#]*[a-z]/i],
];

/** Text, then a delimiter, at least twice. */
const csvLine = /^[^,;|\t]*([,;|\t])[^,;|\t]*\1/;

/**
 * Detects the format of a feed by its first lines: the one that most of them have. JSON is told apart by its fields.
 * @param head the first part of the file
 */
export function detectFormat(head: string): FeedFormat {
  const start = head.replace(/^\ufeff/, '').trimStart();
  if (/^[{[]\s*["{[\]}]/.test(start)) {
    const found = jsonFormats.find(([, pattern]) => pattern.test(start));
    if (found !== undefined) return found[0];
  }
  const votes = new Map<FeedFormat, number>();
  for (const line of start.split(/\r\n|\n|\r/).slice(0, 1000)) {
    const format = formatOfLine(line.trim());
    if (format !== null) votes.set(format, (votes.get(format) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? 'plain';
}

function formatOfLine(line: string): FeedFormat | null {
  const found = lineFormats.find(([, pattern]) => pattern.test(line));
  if (found !== undefined) return found[0];
  if (csvLine.test(line) && isCsvRow(line.replace(/^#\s*/, ''))) return 'csv';
  return line === '' || /^[#!;]|^\/\//.test(line) ? null : 'plain';
}

function isCsvRow(line: string): boolean {
  const cells = line.split(csvLine.exec(line)?.[1] ?? ',').map((cell) => cell.trim().replace(/^"|"$/g, ''));
  return findLayout(cells.map((cell) => cell.toLowerCase())) !== null || guessLayout(cells) !== null;
}
