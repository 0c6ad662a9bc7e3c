import { join } from 'node:path';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { readCorpora } from '../training/common/corpora.ts';
import { editedNames } from '../training/common/edited-names.ts';
import { readLists } from '../training/common/read-lists.ts';
import { syntheticFamilies } from '../training/common/synthetic-families.ts';
import { isTestName } from '../training/common/test-split.ts';
import type { LabelledDomain } from '../training/common/training-names.ts';
import { squatLists } from '../training/lookalike/lookalike-rows.ts';
import { keptFamilies } from './held-out.ts';
import { parseDomainNames } from './hostnames.ts';
import { benignPool } from './phishing-figures.ts';
import { readPhishingTestHosts } from './phishing-test-hosts.ts';

/** A held-out name and the number of rows that it represents. */
export interface WeighedName {
  readonly name: DomainName;
  readonly malicious: 0 | 1;
  readonly weight: number;
}

export interface CalibrationNames {
  /** At the training mix. */
  readonly generated: readonly WeighedName[];
  /** Both classes at equal weight. */
  readonly imitations: readonly WeighedName[];
  readonly phishing: readonly WeighedName[];
}

/** The training draws its synthetic families with another seed. */
const seed = 1003;
const perMadeUpFamily = 300;

/** Reads names that no part has seen, and sets their weights. */
export async function readCalibrationNames(folder: string): Promise<CalibrationNames> {
  const { domains } = await readCorpora(folder);
  const sizes = familySizes(domains);
  const lists = new Set(domains.flatMap(({ malicious, family }) => (malicious === 0 ? family : [])));
  const benign = await keptBenign(folder, lists);
  const kept = await keptFamilies(folder);
  // As in training, a generated name that someone really registered is benign.
  const owned = new Set(domains.flatMap(({ malicious, registrable }) => (malicious === 0 ? registrable : [])));
  for (const name of benign) owned.add(name.registrable);
  const families = [...kept].map(([family, names]) => ({
    names: parseDomainNames(names).filter((name) => !owned.has(name.registrable)),
    size: sizes.get(family) ?? 0,
  }));
  for (const [family, names] of madeUp([...kept.values()].flat(), benign)) {
    families.push({ names, size: sizes.get(family) ?? 0 });
  }
  const squats = (await readLists(join(folder, 'train', 'phish'))).filter(({ name }) =>
    squatLists.includes(`${name}.txt`),
  );
  const test = await readPhishingTestHosts(folder, '2026-05-01');
  return {
    generated: [
      ...evenly(benign, 0, 1),
      ...balanced(families.map(({ names, size }) => ({ names, mass: Math.sqrt(size) }))),
    ],
    imitations: [
      ...evenly(benign, 0, 1),
      ...evenly(
        unique(parseDomainNames(squats.flatMap(({ lines }) => lines))).filter(({ registrable }) =>
          isTestName(registrable, 1),
        ),
        1,
        1,
      ),
    ],
    phishing: [...evenly(benignPool(test), 0, 1), ...evenly(test.phish, 1, 1)],
  };
}

/** Counts the training rows of each malicious family. */
function familySizes(domains: readonly LabelledDomain[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { malicious, family } of domains) if (malicious === 1) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return sizes;
}

/** Reads the registrable domains of the training lists that are reserved for the test. */
async function keptBenign(folder: string, lists: ReadonlySet<string>): Promise<DomainName[]> {
  const read = (await readLists(join(folder, 'train', 'benign'))).filter(({ name }) => lists.has(name));
  const names = unique(read.flatMap(({ lines }) => parseDomainNames(lines)));
  return unique(parseDomainNames(names.map(({ registrable }) => registrable))).filter(({ registrable }) =>
    isTestName(registrable, 0),
  );
}

function madeUp(generated: readonly string[], benign: readonly DomainName[]): Map<string, DomainName[]> {
  const suffixes = parseDomainNames(generated).flatMap(({ suffix, privateSuffix }) => (privateSuffix ? [] : suffix));
  const families = new Map<string, string[]>();
  const known = benign.map(({ label }) => label);
  for (const { host, family } of [
    ...syntheticFamilies(perMadeUpFamily, suffixes, seed),
    ...editedNames(known, suffixes, perMadeUpFamily, seed),
  ]) {
    families.set(family, [...(families.get(family) ?? []), host]);
  }
  return new Map([...families].map(([family, hosts]) => [family, parseDomainNames(hosts)]));
}

/** Gives the families a total weight of 1, divided by their masses. */
function balanced(families: readonly { names: readonly DomainName[]; mass: number }[]): WeighedName[] {
  const total = families.reduce((sum, { mass }) => sum + mass, 0);
  return families.flatMap(({ names, mass }) => evenly(names, 1, mass / total));
}

/** Gives the names a total weight of `mass`. */
function evenly(names: readonly DomainName[], malicious: 0 | 1, mass: number): WeighedName[] {
  return names.map((name) => ({ name, malicious, weight: mass / names.length }));
}

function unique(names: readonly DomainName[]): DomainName[] {
  return [...new Map(names.map((name) => [name.host, name])).values()];
}
