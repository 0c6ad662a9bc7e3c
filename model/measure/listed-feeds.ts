import { join } from 'node:path';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { readLists } from '../training/common/read-lists.ts';

/** Feeds by who makes them: hosts that each lists. */
export type Makers = ReadonlyMap<string, ReadonlySet<string>>;

/** Lists of addresses, and of kinds of service: what stands there is not said to be harmful. */
const leftOut =
  /(^|-)ips?(-|$)|ipsum|log4j|^cps-(?!AtomSpam|cps_cobaltstrike_domain)|suspicious|shortener|doh|dynamic|vpn|fakenews|tunnels|risk|hacking|stalkerware|crypto(jacking|currency)?$/;

/** Feeds that are one maker's, or that take over another's; any other feed is a maker of its own. */
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

/** Reads the feeds of harmful hosts under the data folder. */
export async function readMakers(folder: string): Promise<Makers> {
  const found = new Map<string, Set<string>>();
  for (const { name, lines } of await readLists(join(folder, 'feeds'))) {
    if (leftOut.test(name)) continue;
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

/** Number of makers that list the host or a parent of it, down to its registrable domain. */
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

/** The feeds without those of one maker. */
export function without(feeds: Makers, maker: string): Makers {
  return new Map([...feeds].filter(([name]) => name !== maker));
}
