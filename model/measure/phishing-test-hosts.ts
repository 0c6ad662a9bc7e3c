import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { readLists } from '../training/common/read-lists.ts';
import { isTestName } from '../training/common/test-split.ts';

/** Hosts that no training has seen, see the fields. */
export interface PhishingTestHosts {
  /** First seen on or after the day, whose registrable domain is in no training file. */
  readonly phish: readonly DomainName[];
  /** By list: names that are reserved for the test or in no training list, and in no list of phishing hosts. */
  readonly benign: ReadonlyMap<string, readonly DomainName[]>;
}

const datedFiles = ['openphish-feed-history', 'scamsniffer-crypto-2022_2026'];
/** Lists of `train/benign` whose test names are measured together with `evaluate/benign`. */
const keptLists = /^(umbrella|misp-umbrella|alexa|misp-university|misp-bank)/;

/**
 * Reads the test hosts in the data folder. Hosts that differ only by `www` count once.
 * @param from first day, for example `2026-06-01`
 */
export async function readPhishingTestHosts(folder: string, from: string): Promise<PhishingTestHosts> {
  const trainPhish = await lists(folder, 'train', 'phish');
  const trainBenign = await lists(folder, 'train', 'benign');
  const later = await lists(folder, 'evaluate', 'phish');
  const seen = new Set<string>();
  const reported = new Set<string>();
  const listed = new Set<string>();
  for (const { names } of trainPhish) for (const { registrable } of names) seen.add(registrable);
  for (const { names } of [...trainPhish, ...later]) for (const { registrable } of names) reported.add(registrable);
  for (const { names } of trainBenign) for (const { registrable } of names) listed.add(registrable);
  const phish: DomainName[] = [];
  for (const file of datedFiles) {
    for (const { host, day } of await dated(folder, file)) {
      const name = parseHostname(host);
      if (name.kind !== 'domain') continue;
      reported.add(name.registrable);
      if (day >= from && !seen.has(name.registrable) && !listed.has(name.registrable)) phish.push(name);
    }
  }
  const benign = new Map<string, readonly DomainName[]>();
  const isNew = ({ registrable }: DomainName): boolean => isTestName(registrable, 0) || !listed.has(registrable);
  const kept = trainBenign
    .filter(({ list }) => keptLists.test(list))
    .map(({ list, names }) => ({ list: `kept of ${list}`, names }));
  for (const { list, names } of [...(await lists(folder, 'evaluate', 'benign')), ...kept]) {
    benign.set(list, withoutWwwDuplicates(names.filter((name) => isNew(name) && !reported.has(name.registrable))));
  }
  return { phish: withoutWwwDuplicates(phish), benign };
}

async function lists(folder: string, ...path: string[]): Promise<{ list: string; names: DomainName[] }[]> {
  return (await readLists(join(folder, ...path))).map(({ name: list, lines }) => {
    const names: DomainName[] = [];
    for (const line of lines) {
      const name = parseHostname(line);
      if (name.kind === 'domain') names.push(name);
    }
    return { list, names };
  });
}

async function dated(folder: string, file: string): Promise<{ host: string; day: string }[]> {
  const text = await readFile(join(folder, 'evaluate', 'phish', `${file}.csv`), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [host = '', day = ''] = line.split(',');
    return host === '' ? [] : [{ host, day }];
  });
}

/** Keeps one of the names that differ only by `www`. */
export function withoutWwwDuplicates(names: readonly DomainName[]): DomainName[] {
  return [...new Map(names.map((name) => [name.host.replace(/^www\./, ''), name])).values()];
}
