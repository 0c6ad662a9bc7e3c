import { parseProtectedSites } from '../../src/core/heads/lookalike/protected-text.ts';
import type { ProtectedSite } from '../../src/core/heads/lookalike/types.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { Model } from '../../src/core/model/model.ts';
import { percent } from '../evaluation/number-texts.ts';
import { hashText } from '../training/common/random.ts';
import { readBundledModel } from './bundled-model.ts';
import { type Twist, twist, twists } from './dnstwist-names.ts';
import { markdownTable } from './markdown.ts';

const brandsPerTier = 20;
const minLength = 6;
/** Homographs with other letters are so many that a sample is measured. */
const idnShare = 0.05;

/** Measures how many variants of forty protected names all heads together warn of, and name the right target. */
export async function measureDnstwist(): Promise<string> {
  const model = await readBundledModel();
  const sites = parseProtectedSites(model.parts.lookalike?.sites ?? []);
  const own = new Set(sites.flatMap(({ domain, others }) => [domain, ...others]));
  const famous = pickBrands(sites.filter(({ tier }) => tier < 2));
  const others = pickBrands(sites.filter(({ tier }) => tier === 2));
  const columns = [countTwists(model, famous, own), countTwists(model, others, own)];
  const share = (counts: Counts | undefined, part: keyof Counts): string =>
    counts === undefined ? '-' : percent(counts[part] / counts.all, 1);
  const names = (brands: readonly ProtectedSite[]): string => brands.map(({ domain }) => domain).join(', ');
  return [
    '## Variants of protected names, as dnstwist enumerates them, popularity on\n',
    `Famous sites: ${names(famous)}.\n\nOther sites: ${names(others)}.\n`,
    markdownTable([
      ['technique', 'variants', 'named', 'warned and named', 'variants of others', 'named', 'warned and named'],
      ...twists.map((kind) => [
        kind,
        ...columns.flatMap((counts) => [
          String(counts.get(kind)?.all ?? 0),
          share(counts.get(kind), 'named'),
          share(counts.get(kind), 'warned'),
        ]),
      ]),
    ]),
  ].join('\n');
}

/** Picks brands by a hash, so that no one chooses them. */
function pickBrands(sites: readonly ProtectedSite[]): ProtectedSite[] {
  return sites
    .filter(({ label, everyday }) => label.length >= minLength && !everyday)
    .sort((a, b) => hashText(a.domain, 3) - hashText(b.domain, 3))
    .slice(0, brandsPerTier);
}

interface Counts {
  all: number;
  named: number;
  warned: number;
}

function countTwists(
  model: Model,
  brands: readonly ProtectedSite[],
  own: ReadonlySet<string>,
): ReadonlyMap<Twist, Counts> {
  const counts = new Map<Twist, Counts>();
  for (const { label, domain } of brands) {
    const variants = new Map(twist(label, domain.slice(label.length + 1)));
    for (const [host, kind] of variants) {
      const name = parseHostname(host);
      if (name.kind !== 'domain' || own.has(name.registrable)) continue;
      if (kind === 'homoglyph, IDN' && hashText(host, 9) / 2 ** 32 >= idnShare) continue;
      const { probability, evidence } = model.explain(name);
      const isNamed = evidence.some(({ details }) => details.target === domain);
      const kept = counts.get(kind) ?? { all: 0, named: 0, warned: 0 };
      kept.all++;
      if (isNamed) kept.named++;
      if (isNamed && probability >= model.thresholds.suspicious) kept.warned++;
      counts.set(kind, kept);
    }
  }
  return counts;
}
