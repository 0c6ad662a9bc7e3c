import type { LineParser } from './line-format.ts';
import { parsePlain } from './plain.ts';

/** Options that leave a rule about the whole host what it is. Others narrow it to some requests or pages. */
const harmlessOptions = new Set(['all', 'important', 'doc', 'document', 'popup', 'first-party', '~third-party']);
const hostRule = /^\|\|([^/^*$|]+)\^?\|?(?:\$(.*))?$/;
const pageRule = /^\|\|([^/^*$|]+\/[^*^$|]+)\^?\|?(?:\$(.*))?$/;
const listedName = /^(?:[a-z0-9_.:-]+|\S+\s+\S+)$/i;

/**
 * Parses a line of an AdBlock or uBlock list. Rules about a host (`||name^`) cover everything under it. Exceptions,
 * element hiding, wildcards, regular expressions and rules for some requests only are left out. uBlock lists may hold
 * plain names and lines of hosts files too.
 */
export const parseAdblock: LineParser = (line) => {
  const rule = line.trim();
  if (rule === '' || rule.startsWith('!') || /^\[.*\]$/.test(rule) || /^#(?:\s|$)/.test(rule)) return [];
  if (rule.startsWith('@@') || /[$,]badfilter\b/.test(rule)) return 'exception to a rule';
  const [, name, options] = hostRule.exec(rule) ?? pageRule.exec(rule) ?? [];
  if (name !== undefined)
    return isUnrestricted(options) ? [{ text: name, below: !name.includes('/') }] : 'rule that is not about a host';
  return listedName.test(rule) && !rule.includes('##') ? parsePlain(rule) : 'rule that is not about a host';
};

function isUnrestricted(options: string | undefined): boolean {
  return options === undefined || options.split(',').every((option) => harmlessOptions.has(option.trim()));
}
