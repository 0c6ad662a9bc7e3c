import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { hashText, randomFrom } from '../common/random.ts';
import { readLists } from '../common/read-lists.ts';
import { isTestName } from '../common/test-split.ts';
import { borrowedList, createHostRow, type HostRow } from './phishing-rows.ts';

/**
 * Weights of the lists of phishing hosts. Old collections count half, because they contain many compromised hosts.
 * Lists of registered lookalikes and typos are left out: the lookalike head covers them, and they cost this head a
 * point of area.
 */
const listWeights: Readonly<Record<string, number>> = {
  'phishtank-valid': 2,
  'cert-pl': 1,
  polkadot: 1,
  'global-anti-scam': 1,
  'urlhaus-malware': 1,
  'blocklistproject-phishing': 0.5,
};

/** Benign lists by prefix. Lists of names under which anyone can register and lists of machines are left out. */
const benignLists = [
  'alexa',
  'iran-hosted',
  'misp-bank',
  'misp-captive',
  'misp-majestic',
  'misp-microsoft',
  'misp-moz',
  'misp-tranco',
  'misp-umbrella',
  'misp-university',
  'misp-url-shorteners',
  'opendns',
  'tranco-opensetdga',
  'tranco-shards',
  'umbrella',
];
/** These lists contain too many malicious names to overrule a report of phishing. */
const weakLists = ['tranco-shards', 'umbrella'];
/**
 * The low ranks of this list contain much gambling and fraud. A name that only this list contains has a lower weight.
 */
const dirtyList = 'tranco-shards';
const dirtyWeight = 0.3;

/** Share of the rows of the dirty list that is used. With more of them, the head would learn that fraud is benign. */
const dirtyShare = 0.1;

/** A registrable domain with this many phishing customers is a platform, unless it has more benign ones. */
const minPlatformCustomers = 8;
/** Number of rows that `borrowCustomers` creates. */
const borrowedRows = 8000;
/** The labels of these lists are candidates for brands. */
const brandLists = ['misp-tranco', 'misp-moz', 'misp-bank', 'misp-microsoft'];

export interface PhishingCorpora {
  readonly rows: readonly HostRow[];
  readonly platforms: ReadonlySet<string>;
  /** Labels of well-known sites. */
  readonly brands: readonly string[];
}

interface NamedList {
  readonly name: string;
  readonly lines: readonly string[];
}

interface Listed {
  readonly name: DomainName;
  readonly list: string;
}

/** Reads `train/phish` and `train/benign` in the data folder, without the benign names reserved for the test. */
export async function readPhishingCorpora(folder: string): Promise<PhishingCorpora> {
  const phish = parsed(await readListsWithPrefix(folder, 'phish', Object.keys(listWeights)));
  const benign = parsed(await readListsWithPrefix(folder, 'benign', benignLists)).filter(
    ({ name }) => !isTestName(name.registrable, 0),
  );
  const platforms = findPlatforms(phish, benign);
  const rows = [...mergeRows(phish, benign, platforms)];
  return {
    rows: [...rows, ...borrowCustomers(rows)],
    platforms,
    brands: findBrandLabels(benign),
  };
}

/** Reads the lists in a folder of `train` whose names start with one of `prefixes`. */
async function readListsWithPrefix(folder: string, part: string, prefixes: readonly string[]): Promise<NamedList[]> {
  const lists = await readLists(join(folder, 'train', part));
  return lists.filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)));
}

function parsed(lists: readonly NamedList[]): Listed[] {
  const found: Listed[] = [];
  for (const { name: list, lines } of lists) {
    const share = list.startsWith(dirtyList) ? dirtyShare : 1;
    for (const host of lines) {
      const name = parseHostname(host);
      if (name.kind === 'domain' && hashText(name.registrable, 31) / 2 ** 32 < share) found.push({ name, list });
    }
  }
  return found;
}

function findPlatforms(phish: readonly Listed[], benign: readonly Listed[]): Set<string> {
  const counts = new Map<string, [Set<string>, Set<string>]>();
  [benign, phish].forEach((side, i) => {
    for (const { name } of side) {
      if (name.privateSuffix || name.subdomain === '' || name.subdomain === 'www') continue;
      const found = counts.get(name.registrable) ?? [new Set(), new Set()];
      // Counts customers, not hosts: many hosts of one customer do not make a platform.
      found[i]!.add(name.subdomain.slice(name.subdomain.lastIndexOf('.') + 1));
      counts.set(name.registrable, found);
    }
  });
  // Compromised and rented domains have many hosts too, but only platforms are in the benign lists themselves.
  const known = new Set(benign.flatMap(({ name }) => (name.subdomain === '' ? [name.registrable] : [])));
  const found = [...counts]
    .filter(([domain, [good, bad]]) => bad.size >= minPlatformCustomers && bad.size > good.size && known.has(domain))
    .map(([domain]) => domain);
  return new Set([...found, ...findSiblings(found, known)].sort());
}

/** Finds the same companies' domains under other suffixes, by labels that are too long to match by chance. */
function findSiblings(platforms: readonly string[], known: ReadonlySet<string>): string[] {
  const labelOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));
  const labels = new Set(platforms.map(labelOf).filter((label) => label.length >= 6));
  return [...known].filter((domain) => labels.has(labelOf(domain)));
}

/**
 * Creates one row per host. A host of both classes stays benign if a reliable list has it, and is dropped otherwise.
 */
function mergeRows(phish: readonly Listed[], benign: readonly Listed[], platforms: Set<string>): Iterable<HostRow> {
  const rows = new Map<string, HostRow>();
  const strong = new Set<string>();
  const key = (row: HostRow): string => `${row.text}.${row.suffix}`;
  for (const { name, list } of benign) {
    const row = createHostRow(name, 0, list, platforms);
    if (!rows.has(key(row))) rows.set(key(row), row);
    if (!weakLists.some((prefix) => list.startsWith(prefix))) strong.add(key(row));
  }
  const dropped = new Set<string>();
  for (const { name, list } of phish) {
    const row = createHostRow(name, 1, list, platforms);
    const known = rows.get(key(row));
    if (known === undefined) rows.set(key(row), row);
    else if (known.malicious === 0 && !strong.has(key(row))) dropped.add(key(row));
  }
  for (const k of dropped) rows.delete(k);
  for (const [k, row] of rows) {
    if (row.malicious === 0 && row.list.startsWith(dirtyList) && !strong.has(k)) row.weight = dirtyWeight;
  }
  setWeights([...rows.values()]);
  return rows.values();
}

/** Sets the weights: an owner with n hosts counts as sqrt(n), a list of n rows as sqrt(n) times its weight. */
function setWeights(rows: readonly HostRow[]): void {
  const owners = new Map<string, number>();
  const lists = new Map<string, number>();
  for (const row of rows) owners.set(row.owner, (owners.get(row.owner) ?? 0) + 1);
  for (const row of rows) {
    row.weight *= (owners.get(row.owner) as number) ** -0.5;
    if (row.malicious === 1) lists.set(row.list, (lists.get(row.list) ?? 0) + row.weight);
  }
  for (const row of rows) {
    if (row.malicious === 0) continue;
    const listWeight = Object.entries(listWeights).find(([prefix]) => row.list.startsWith(prefix))?.[1] as number;
    row.weight *= listWeight * (lists.get(row.list) as number) ** -0.5;
  }
}

/**
 * Creates benign customers of hosting platforms. Public lists contain hardly any (a handful for platforms with
 * thousands of phishing hosts), so every customer of such a platform would look like phishing. Labels of benign hosts
 * and domains elsewhere are put under the platforms of the phishing rows instead.
 */
function borrowCustomers(rows: readonly HostRow[]): HostRow[] {
  const from = rows.filter(({ malicious, platform }) => malicious === 0 && !platform);
  const hosts = from.filter(
    ({ labelStart, text }) => labelStart > 0 && /[a-z]{3}/.test(text.slice(0, text.indexOf('.'))),
  );
  const domains = from.filter(({ labelStart }) => labelStart === 0);
  const platforms = rows.filter(({ malicious, platform }) => malicious === 1 && platform);
  const random = randomFrom(17);
  const pick = (list: readonly HostRow[]): HostRow => list[Math.floor(random() * list.length)] as HostRow;
  return Array.from({ length: platforms.length === 0 ? 0 : borrowedRows }, (_, i) => {
    const row = pick(i % 2 === 0 ? hosts : domains);
    const text = row.labelStart > 0 ? row.text.slice(0, row.text.indexOf('.')) : row.text;
    const { suffix } = pick(platforms);
    return { ...row, text, labelStart: 0, suffix, platform: true, list: borrowedList, weight: 1 };
  });
}

function findBrandLabels(benign: readonly Listed[]): string[] {
  const known = benign.filter(({ list }) => brandLists.some((prefix) => list.startsWith(prefix)));
  return [...new Set(known.map(({ name }) => name.label))].sort();
}
