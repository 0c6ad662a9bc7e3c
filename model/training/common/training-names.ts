import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { hashText } from './random.ts';

/** One labelled hostname, as a file lists it. */
export interface LabelledHost {
  readonly host: string;
  /** 1 malicious, 0 benign */
  readonly label: 0 | 1;
  /** The family of generated names or the list that the host comes from. */
  readonly family: string;
}

/** A labelled hostname after parsing. Training parses each hostname once and keeps these parts. */
export interface LabelledDomain extends Pick<DomainName, 'registrable' | 'label' | 'suffix' | 'privateSuffix'> {
  readonly malicious: 0 | 1;
  readonly family: string;
}

/** A row of the training: one registrable domain. */
export interface TrainingName extends LabelledDomain {
  /** Hash of the registrable domain, 0..2^32-1. Splits use it, so copies of a name always stay together. */
  readonly hash: number;
  weight: number;
}

/** Parses hostnames and leaves out those that are not domain names. */
export function parseLabelledHosts(hosts: Iterable<LabelledHost>): LabelledDomain[] {
  const domains: LabelledDomain[] = [];
  for (const { host, label: malicious, family } of hosts) {
    const name = parseHostname(host);
    if (name.kind === 'domain') domains.push(labelledDomain(name, malicious, family));
  }
  return domains;
}

export function labelledDomain(
  { registrable, label, suffix, privateSuffix }: DomainName,
  malicious: 0 | 1,
  family: string,
): LabelledDomain {
  return { registrable, label, suffix, privateSuffix, malicious, family };
}

/**
 * Merges the rows of each registrable domain into one. If a registrable domain is listed as benign and as malicious,
 * the benign row stays: it is a generated name that someone really registered.
 */
export function mergeDomains(domains: Iterable<LabelledDomain>): TrainingName[] {
  const names = new Map<string, TrainingName>();
  for (const domain of domains) {
    const { registrable, malicious } = domain;
    const known = names.get(registrable);
    if (known !== undefined && known.malicious <= malicious) continue;
    names.set(registrable, { ...domain, hash: hashText(registrable), weight: 1 });
  }
  return [...names.values()];
}

/** Parses hostnames and merges them into one row per registrable domain. */
export function trainingNames(hosts: Iterable<LabelledHost>): TrainingName[] {
  return mergeDomains(parseLabelledHosts(hosts));
}

/**
 * Sets the weights of the rows. The total weight of a family is the square root of its size, so that large families do
 * not dominate. Both classes have the same total weight, and the mean weight is 1.
 */
export function balance(names: readonly TrainingName[]): void {
  const sizes = new Map<string, number>();
  for (const { family, malicious } of names) {
    if (malicious === 1) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  }
  const totals = [0, 0];
  for (const name of names) {
    name.weight = name.malicious === 1 ? sizes.get(name.family)! ** -0.5 : 1;
    totals[name.malicious]! += name.weight;
  }
  for (const name of names) name.weight *= names.length / 2 / totals[name.malicious]!;
}
