import type { LineParser } from './line-format.ts';

/** Parses a line of a hosts file: an address, then names. The address only says where the names are sent to. */
export const parseHosts: LineParser = (line) => {
  const [address = '', ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
  if (address === '') return [];
  if (!/^[\d.]+$|^[\da-f.]*:[\da-f:.]*(?:%\w+)?$/i.test(address) || names.length === 0)
    return 'not a hostname, address or network';
  return names.map((text) => ({ text }));
};
