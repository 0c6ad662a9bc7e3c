import { readFile } from 'node:fs/promises';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { isTestName } from '../training/common/test-split.ts';

/** Reads the non-empty lines of a file. */
export async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
}

/** Parses `hosts` and leaves out those that are not domain names. */
export function parseDomainNames(hosts: Iterable<string>): DomainName[] {
  const names: DomainName[] = [];
  for (const host of hosts) {
    const name = parseHostname(host);
    if (name.kind === 'domain') names.push(name);
  }
  return names;
}

/** The distinct registrable domains of `hosts` that are reserved for the test, in order of first appearance. */
export function unseenDomains(hosts: Iterable<string>): string[] {
  const unseen = new Set<string>();
  for (const { registrable } of parseDomainNames(hosts)) if (isTestName(registrable, 0)) unseen.add(registrable);
  return [...unseen];
}

/** The distinct hostnames among `hosts` whose registrable domain is reserved for the test. */
export function unseenHosts(hosts: Iterable<string>): string[] {
  const unseen = parseDomainNames(hosts).filter(({ registrable }) => isTestName(registrable, 0));
  return [...new Set(unseen.map(({ host }) => host))];
}
