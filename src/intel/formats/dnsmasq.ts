import type { LineParser } from './line-format.ts';

const directive = /^(address|server|local|ipset|nftset)\s*=\s*\/(.*)\/([^/]*)$/;

/**
 * Parses a line of a dnsmasq configuration: `address=/name/0.0.0.0`, `server=/name/` or `local=/name/`, with any number
 * of names, each of which covers everything under it. A name that is sent to another server (`server=/name/10.0.0.1`,
 * or `#`) is an exception, not a listing.
 */
export const parseDnsmasq: LineParser = (line) => {
  const text = line.replace(/(?:^|\s)#.*$/, '').trim();
  if (text === '') return [];
  const [, kind, names = '', target = ''] = directive.exec(text) ?? [];
  if (kind === undefined || kind.endsWith('set')) return 'rule that is not about a host';
  if (kind !== 'address' && target !== '') return 'exception to a rule';
  const values = names.split('/').filter(Boolean);
  if (values.length === 0 || values.includes('#')) return 'catch-all';
  return values.map((name) => ({ text: name, below: true }));
};
