import type { ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { type PermutationClass, permutations, suffixSlips } from './permutations.ts';

/** A listed name and the protected sites that it is a permutation of. */
export interface FoundPermutation {
  readonly name: DomainName;
  /** The domains of all protected sites whose labels produce this name; usually one. */
  readonly targets: ReadonlySet<string>;
  /** The first class that produces it, in the order of the generator. */
  readonly kind: PermutationClass;
  /** Length of the shortest imitated label. */
  readonly length: number;
}

/**
 * Finds the names whose label is a permutation of a protected label, under any suffix, and the names with a typo in the
 * suffix. Names of the protected sites' owners are left out.
 */
export function findPermutations(names: Iterable<DomainName>, sites: readonly ProtectedSite[]): FoundPermutation[] {
  const own = new Set(sites.flatMap(({ domain, others }) => [domain, ...others]));
  const byLabel = new Map<string, DomainName[]>();
  const byName = new Map<string, DomainName>();
  for (const name of names) {
    if (own.has(name.registrable) || byName.has(name.registrable)) continue;
    byName.set(name.registrable, name);
    const same = byLabel.get(name.label);
    if (same === undefined) byLabel.set(name.label, [name]);
    else same.push(name);
  }
  const labels = new Set(sites.map(({ label }) => label));
  const found = new Map<DomainName, { targets: Set<string>; kind: PermutationClass; length: number }>();
  const add = (name: DomainName, site: ProtectedSite, kind: PermutationClass): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, { targets: new Set([site.domain]), kind, length: site.label.length });
    else {
      known.targets.add(site.domain);
      known.length = Math.min(known.length, site.label.length);
    }
  };
  for (const site of sites) {
    const suffix = site.domain.slice(site.label.length + 1);
    for (const slip of suffixSlips(site.label, suffix)) {
      const name = byName.get(slip);
      if (name !== undefined) add(name, site, 'suffix');
    }
    for (const [label, kind] of permutations(site.label)) {
      // If the permutation is itself a protected label, the name belongs to that site.
      if (labels.has(label)) continue;
      for (const name of byLabel.get(label) ?? []) add(name, site, kind);
    }
  }
  return [...found].map(([name, { targets, kind, length }]) => ({ name, targets, kind, length }));
}
