import type { LineParser } from './line-format.ts';

const zone = /^local-zone:\s*"?([^"\s]+)"?\s+"?([a-z_]+)"?$/i;
const data = /^local-data:\s*["']([^\s"']+)\s+(?:\d+\s+)?(?:IN\s+)?(A|AAAA|CNAME)\s/i;
const setting = /^(?:server:|include:|[a-z-]+:\s)/i;
const blocking = /^(?:static|redirect|deny|refuse|always_\w+|inform_deny|inform_redirect|block_\w+)$/i;

/**
 * Parses a line of an unbound configuration. A `local-zone` that blocks covers everything under its name, `local-data`
 * with an address covers its name alone. Zones that let queries through (`transparent`) are exceptions.
 */
export const parseUnbound: LineParser = (line) => {
  const text = line.replace(/(?:^|\s)#.*$/, '').trim();
  if (text === '') return [];
  const [, name, type = ''] = zone.exec(text) ?? [];
  if (name !== undefined) {
    if (!blocking.test(type)) return 'exception to a rule';
    return name === '.' ? 'catch-all' : [{ text: name, below: true }];
  }
  const [, host] = data.exec(text) ?? [];
  if (host !== undefined) return [{ text: host }];
  return setting.test(text) && !text.startsWith('local-') ? [] : 'rule that is not about a host';
};
