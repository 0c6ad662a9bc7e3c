import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { isTestName } from '../common/test-split.ts';

/** Lists of benign hosts by name, and the hosts that phishing lists contain. */
export interface BenignLists {
  readonly benign: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly malicious: ReadonlySet<string>;
}

/** Benign names by label. */
export interface BenignIndex {
  /** Registrable domains that two lists, or one list that people keep, contain, by label. */
  readonly trusted: ReadonlyMap<string, readonly string[]>;
  /** The labels of all benign registrable domains. */
  readonly labels: ReadonlySet<string>;
}

/** Lists that people keep, by the start of their names. The others count what machines look up. */
const curated = ['outside-', 'misp-bank', 'misp-university', 'misp-microsoft'];

/** Trust from which a name counts as benign: two lists that machines filled, or one that people keep. */
export const minTrust = 2;

/** Returns how much a list of benign hosts adds to the trust in a name. */
export function trustOf(list: string): number {
  return curated.some((start) => list.startsWith(start)) ? minTrust : 1;
}

/** Indexes the benign names of the lists, without those reserved for the test and those that a phishing list names. */
export function indexBenign({ benign, malicious }: BenignLists): BenignIndex {
  const seen = new Map<string, { label: string; trust: number }>();
  for (const { name, lines } of benign) {
    const trust = trustOf(name);
    const own = new Map<string, string>();
    for (const line of lines) {
      const host = parseHostname(line);
      if (host.kind !== 'domain' || host.privateSuffix || isTestName(host.registrable, 0)) continue;
      if (!malicious.has(line) && !malicious.has(host.registrable)) own.set(host.registrable, host.label);
    }
    for (const [registrable, label] of own) {
      const entry = seen.get(registrable);
      if (entry === undefined) seen.set(registrable, { label, trust });
      else entry.trust += trust;
    }
  }
  const trusted = new Map<string, string[]>();
  const labels = new Set<string>();
  for (const [registrable, { label, trust }] of seen) {
    labels.add(label);
    if (trust < minTrust) continue;
    const same = trusted.get(label);
    if (same === undefined) trusted.set(label, [registrable]);
    else same.push(registrable);
  }
  return { trusted, labels };
}
