import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lookalike } from '../../../src/core/heads/lookalike/types.ts';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { readLists } from '../common/read-lists.ts';
import { isTestName } from '../common/test-split.ts';
import { type BenignLists, minTrust, trustOf } from './benign-index.ts';
import type { FoundRow } from './fit-lookalike.ts';

/** Lists in `train/phish` that consist of imitations. The other phishing lists contain them among much else. */
export const squatLists = ['shadowwhisperer-typo-2026-08.txt', 'redflag-fr-lookalikes-2026-08.txt'];
/** Lists in `train/benign` that are not lists of benign names. */
const excluded = ['misp-disposable', 'misp-dynamic', 'misp-public-dns', 'tranco-newcomers'];
/** Weight of a name of the other phishing lists. */
const otherWeight = 0.3;

/**
 * Reads the lists of `train` in the data folder and runs `find` on each host. Names reserved for the test are left out,
 * and so are benign names that a phishing list contains.
 */
export async function readLookalikeRows(
  folder: string,
  find: (name: DomainName) => Lookalike | null,
): Promise<FoundRow[]> {
  const malicious = new Map<string, number>();
  for (const { name, lines } of await readLists(join(folder, 'train', 'phish'))) {
    const weight = squatLists.includes(`${name}.txt`) ? 1 : otherWeight;
    for (const host of lines) malicious.set(host, Math.max(weight, malicious.get(host) ?? 0));
  }
  const rows: FoundRow[] = [];
  const add = (host: string, label: 0 | 1, weight: number, isTrusted: boolean): void => {
    const name = parseHostname(host);
    if (name.kind !== 'domain' || isTestName(name.registrable, label)) return;
    rows.push({ found: find(name), malicious: label, weight, isTrusted });
  };
  for (const [host, weight] of malicious) add(host, 1, weight, true);
  const benign = new Map<string, number>();
  for (const { name, lines } of await readBenignLists(folder)) {
    const trust = trustOf(name);
    for (const host of lines) if (!malicious.has(host)) benign.set(host, (benign.get(host) ?? 0) + trust);
  }
  for (const [host, trust] of benign) add(host, 0, 1, trust >= minTrust);
  return rows;
}

/** Reads the lists of benign hosts, without those that are not benign in themselves. */
export async function readBenignLists(folder: string): Promise<BenignLists['benign']> {
  const lists = await readLists(join(folder, 'train', 'benign'));
  return lists.filter(({ name }) => !excluded.some((prefix) => name.startsWith(prefix)));
}

/** Reads all that `completeProtected` needs from the data folder. */
export async function readOwnerLists(folder: string): Promise<BenignLists> {
  const phishing = await readLists(join(folder, 'train', 'phish'));
  return { benign: await readBenignLists(folder), malicious: new Set(phishing.flatMap(({ lines }) => lines)) };
}

/** Reads the first column of files as distinct domain names, by host. Other lines are ignored. */
export async function readNames(files: readonly string[]): Promise<Map<string, DomainName>> {
  const names = new Map<string, DomainName>();
  for (const file of files) {
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      const name = parseHostname(line.split(',', 1)[0] as string);
      if (name.kind === 'domain') names.set(name.host, name);
    }
  }
  return names;
}
