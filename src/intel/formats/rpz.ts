import type { LineParser, RawValue } from './line-format.ts';
import type { SkipReason } from './skip-reason.ts';

const record = /^(\S*)\s+(?:\d+[smhdw]?\s+)?(?:IN\s+)?(?:\d+[smhdw]?\s+)?([A-Z]+)\s+(.+)$/i;
const zoneRecords = new Set(['SOA', 'NS', 'TXT']);
const answers = new Set(['A', 'AAAA']);

/**
 * Creates a parser for a response policy zone (draft-vixie-dnsop-dns-rpz). `name CNAME .` lists one name, `*.name` what
 * is under it, `24.0.33.22.11.rpz-ip` a network. `rpz-passthru.` is an exception. A parser reads one file, because
 * `$ORIGIN` applies to the lines after it.
 */
export function createRpzParser(): LineParser {
  let origin = '';
  return (line) => {
    const text = line.replace(/;.*$/, '').trimEnd();
    if (text.trim() === '') return [];
    const [, zone] = /^\$ORIGIN\s+(\S+)/i.exec(text) ?? [];
    if (zone !== undefined) origin = `.${zone.toLowerCase()}`;
    if (text.startsWith('$')) return [];
    const [, owner = '', type = '', target = ''] = record.exec(text) ?? [];
    if (zoneRecords.has(type.toUpperCase())) return [];
    // Inside the parentheses of the SOA record.
    if (/^\s+[\d\s)(]+$/.test(text)) return [];
    if (type.toUpperCase() !== 'CNAME' && !answers.has(type.toUpperCase())) return 'rule that is not about a host';
    if (/^rpz-passthru\.?$/i.test(target.trim())) return 'exception to a rule';
    return parseTrigger(withoutOrigin(owner.toLowerCase(), origin));
  };
}

function withoutOrigin(owner: string, origin: string): string {
  const relative = origin.length > 1 && owner.endsWith(origin) ? owner.slice(0, -origin.length) : owner;
  return relative.replace(/\.$/, '');
}

function parseTrigger(owner: string): readonly RawValue[] | SkipReason {
  if (owner === '*' || owner === '@') return 'catch-all';
  const [, address] = /^(.+)\.rpz-ip$/.exec(owner) ?? [];
  if (address !== undefined) return parseAddress(address);
  if (/\.rpz-(?:client-ip|nsdname|nsip)$/.test(owner)) return 'rule that is not about a host';
  return owner.startsWith('*.') ? [{ text: owner.slice(2), below: true }] : [{ text: owner }];
}

/** The labels of an address trigger: the prefix length, then the address backwards; `zz` stands for `::`. */
function parseAddress(labels: string): readonly RawValue[] {
  const [length = '', ...parts] = labels.split('.');
  const reversed = parts.reverse();
  if (!reversed.includes('zz') && reversed.length === 4) return [{ text: `${reversed.join('.')}/${length}` }];
  const address = reversed.map((part) => (part === 'zz' ? '' : part)).join(':');
  return [{ text: `${address.replace(/^:(?!:)/, '::').replace(/(?<!:):$/, '::')}/${length}` }];
}
