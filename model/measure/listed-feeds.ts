import { join } from 'node:path';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { readLists } from '../training/common/read-lists.ts';

/** The hosts that each maker of feeds lists. */
export type Makers = ReadonlyMap<string, ReadonlySet<string>>;

/** Lists of addresses and of kinds of service. Their entries are not necessarily harmful. */
const leftOut: readonly RegExp[] = [
  /(^|-)ips?(-|$)|ipsum|log4j|^cps-(?!AtomSpam|cps_cobaltstrike_domain)/,
  /suspicious|shortener|doh|dynamic|vpn|fakenews|tunnels|risk|hacking|stalkerware|crypto(jacking|currency)?$/,
];

/** Makers with several feeds, including copies by others. Every other feed counts as a separate maker. */
const makers: readonly (readonly [maker: string, feeds: RegExp])[] = [
  ['openphish', /openphish|phishing_army/],
  ['phishtank', /phishtank/],
  ['urlhaus', /urlhaus/],
  ['scamsniffer', /scamsniffer/],
  ['maltrail', /maltrail/],
  ['ut1', /ut1/],
  ['block list project', /blocklistproject/],
  ['shadowwhisperer', /shadowwhisperer/],
  ['tweetfeed', /tweetfeed/],
];

/** Reads the feeds of harmful hosts in the data folder. */
export async function readMakers(folder: string): Promise<Makers> {
  const found = new Map<string, Set<string>>();
  for (const { name, lines } of await readLists(join(folder, 'feeds'))) {
    if (leftOut.some((names) => names.test(name))) continue;
    const maker = makers.find(([, feeds]) => feeds.test(name))?.[0] ?? name;
    const hosts = found.get(maker) ?? new Set();
    found.set(maker, hosts);
    for (const line of lines) {
      const parsed = parseHostname(line);
      if (parsed.kind === 'domain') hosts.add(parsed.host);
    }
  }
  return found;
}

/** Counts the makers that list the host or one of its parents up to the registrable domain. */
export function listedBy({ host, registrable }: DomainName, feeds: Makers): number {
  const names = [host];
  for (let name = host; name !== registrable; ) {
    name = name.slice(name.indexOf('.') + 1);
    names.push(name);
  }
  let count = 0;
  for (const hosts of feeds.values()) if (names.some((name) => hosts.has(name))) count++;
  return count;
}

/** Returns the feeds without those of one maker. */
export function without(feeds: Makers, maker: string): Makers {
  return new Map([...feeds].filter(([name]) => name !== maker));
}
