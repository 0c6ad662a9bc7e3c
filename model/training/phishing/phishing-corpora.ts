import { join } from 'node:path';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { hashText, randomFrom } from '../common/random.ts';
import { readLists } from '../common/read-lists.ts';
import { isTestName } from '../common/test-split.ts';
import { borrowedList, createHostRow, type HostRow } from './phishing-rows.ts';

/**
 * How much a list of phishing hosts counts: lists of reported attacks count whole, old collections, which hold many hosts that were
 * broken into, half. Lists of registered lookalikes and typing errors are left out: they teach what another head does, and cost this
 * one a point of area.
 */
const listWeights: Readonly<Record<string, number>> = {
  'phishtank-valid': 2,
  'cert-pl': 1,
  polkadot: 1,
  'global-anti-scam': 1,
  'urlhaus-malware': 1,
  'blocklistproject-phishing': 0.5,
};

/** Benign lists by prefix; those of names that anybody can register under and of machines are left out. */
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
/** Lists of one source only, too dirty to overrule a report of phishing. */
const weakLists = ['tranco-shards', 'umbrella'];
/** The far end of a ranking is full of gambling and fraud; how much a name counts that stands nowhere else. */
const dirtyList = 'tranco-shards';
const dirtyWeight = 0.3;

/** Share of the rows of the dirty list that is used: with more of them the head learns what fraud looks like as benign. */
const dirtyShare = 0.1;

/** A registrable domain under which so many hosts of phishing stand is a platform, unless more benign ones do. */
const platformHosts = 8;
/** Rows borrowed for platforms, see `borrowedCustomers`. */
const borrowedRows = 8000;
/** Lists whose labels are tried as brands. */
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

/** Reads `train/phish` and `train/benign` under the data folder, without benign names kept for the test. */
export async function readPhishingCorpora(folder: string): Promise<PhishingCorpora> {
  const phish = parsed(await listsNamed(folder, 'phish', Object.keys(listWeights)));
  const benign = parsed(await listsNamed(folder, 'benign', benignLists)).filter(
    ({ name }) => !isTestName(name.registrable, 0),
  );
  const platforms = findPlatforms(phish, benign);
  const rows = [...mergedRows(phish, benign, platforms)];
  return {
    rows: [...rows, ...borrowedCustomers(rows)],
    platforms,
    brands: brandLabels(benign),
  };
}

/** The lists of a part of the training whose names begin with one of `prefixes`. */
async function listsNamed(folder: string, part: string, prefixes: readonly string[]): Promise<NamedList[]> {
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
      // The customer's label alone: many hosts of one customer do not make a platform.
      found[i]!.add(name.subdomain.slice(name.subdomain.lastIndexOf('.') + 1));
      counts.set(name.registrable, found);
    }
  });
  // Broken-into or rented domains hold many hosts too; a platform is known by name in the benign lists.
  const known = new Set(benign.flatMap(({ name }) => (name.subdomain === '' ? [name.registrable] : [])));
  const found = [...counts]
    .filter(([domain, [good, bad]]) => bad.size >= platformHosts && bad.size > good.size && known.has(domain))
    .map(([domain]) => domain);
  return new Set([...found, ...siblings(found, known)].sort());
}

/** The same company's domains under other suffixes, known by a label too long for chance. */
function siblings(platforms: readonly string[], known: ReadonlySet<string>): string[] {
  const labelOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));
  const labels = new Set(platforms.map(labelOf).filter((label) => label.length >= 6));
  return [...known].filter((domain) => labels.has(labelOf(domain)));
}

/** One row a host; a host on both sides stays benign where good lists have it, and is dropped where only weak ones do. */
function mergedRows(phish: readonly Listed[], benign: readonly Listed[], platforms: Set<string>): Iterable<HostRow> {
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
  weigh([...rows.values()]);
  return rows.values();
}

/** An owner with n hosts counts as the square root of n; a list of n rows too, times what its kind is worth. */
function weigh(rows: readonly HostRow[]): void {
  const owners = new Map<string, number>();
  const lists = new Map<string, number>();
  for (const row of rows) owners.set(row.owner, (owners.get(row.owner) ?? 0) + 1);
  for (const row of rows) {
    row.weight *= (owners.get(row.owner) as number) ** -0.5;
    if (row.malicious === 1) lists.set(row.list, (lists.get(row.list) ?? 0) + row.weight);
  }
  for (const row of rows) {
    if (row.malicious === 0) continue;
    const worth = Object.entries(listWeights).find(([prefix]) => row.list.startsWith(prefix))?.[1] as number;
    row.weight *= worth * (lists.get(row.list) as number) ** -0.5;
  }
}

/**
 * Benign customers of hosting platforms are nearly absent from public lists (a handful for platforms that have thousands
 * of phishing hosts), and without them every customer of such a platform would look like phishing. Their place is taken
 * by labels that benign owners chose elsewhere, for hosts and for domains, under the platforms of the phishing rows.
 */
function borrowedCustomers(rows: readonly HostRow[]): HostRow[] {
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

function brandLabels(benign: readonly Listed[]): string[] {
  const known = benign.filter(({ list }) => brandLists.some((prefix) => list.startsWith(prefix)));
  return [...new Set(known.map(({ name }) => name.label))].sort();
}
