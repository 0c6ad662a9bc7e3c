import type { Model } from '../../src/core/model/model.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';
import { maxOwnSites } from '../../src/core/visits/own-sites.ts';
import { randomFrom, shuffled } from '../training/common/random.ts';
import { permutations } from '../training/lookalike/permutations.ts';
import { parseDomainNames } from './hostnames.ts';

/** What a person gains and loses if their own sites are protected. Shares are means over persons. */
export interface OwnSiteFigures {
  /** Share of the imitations that are `uncertain` or worse, and that are warned of. */
  readonly imitations: { readonly count: number; readonly before: Rates; readonly after: Rates };
  /** The same for harmless names. */
  readonly harmless: { readonly count: number; readonly before: Rates; readonly after: Rates };
}

interface Rates {
  readonly uncertain: number;
  readonly warned: number;
}

const persons = 10;
const imitationsPerPerson = 1000;

/**
 * Simulates persons who visit 200 of `sites` most.
 * @param harmless names of other owners
 */
export function measureOwnSites(model: Model, sites: readonly string[], harmless: readonly string[]): OwnSiteFigures {
  const random = randomFrom(1);
  const others = parseDomainNames(harmless).map(({ host }) => host);
  const results = Array.from({ length: persons }, () => {
    const order = shuffled(sites.length, random);
    const own = Array.from(order.subarray(0, maxOwnSites), (index) => sites[index] as string);
    const known = new Set(own);
    const imitations = own.flatMap((domain) => imitate(domain, random)).slice(0, imitationsPerPerson);
    const person = model.withProtectedSites(own);
    const strangers = others.filter((host) => !known.has(host));
    return [model, person].map((judge) => ({ imitated: rate(judge, imitations), harmless: rate(judge, strangers) }));
  });
  const mean = (side: 0 | 1, kind: 'imitated' | 'harmless', level: keyof Rates): number =>
    results.reduce((sum, result) => sum + (result[side]?.[kind][level] ?? 0), 0) / results.length;
  const rates = (side: 0 | 1, kind: 'imitated' | 'harmless'): Rates => ({
    uncertain: mean(side, kind, 'uncertain'),
    warned: mean(side, kind, 'warned'),
  });
  return {
    imitations: { count: imitationsPerPerson, before: rates(0, 'imitated'), after: rates(1, 'imitated') },
    harmless: { count: others.length, before: rates(0, 'harmless'), after: rates(1, 'harmless') },
  };
}

/** Draws five imitations of a domain, each with the suffix of the domain. */
function imitate(domain: string, random: () => number): string[] {
  const dot = domain.indexOf('.');
  const labels = [...permutations(domain.slice(0, dot))].map(([label]) => label);
  return Array.from({ length: Math.min(5, labels.length) }, () => {
    const label = labels[Math.floor(random() * labels.length)] as string;
    return `${label}${domain.slice(dot)}`;
  });
}

function rate(model: Model, hosts: readonly string[]): Rates {
  let uncertain = 0;
  let warned = 0;
  for (const name of parseDomainNames(hosts)) {
    const verdict = verdictAt(model.probability(name), model.thresholds);
    if (verdict !== 'safe') uncertain++;
    if (verdict === 'suspicious' || verdict === 'dangerous') warned++;
  }
  return { uncertain: uncertain / hosts.length, warned: warned / hosts.length };
}
