import type { Lookalike, ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { hashText, randomFrom } from '../common/random.ts';
import { isTestName } from '../common/test-split.ts';
import type { FoundRow } from './fit-lookalike.ts';
import { type PermutationClass, permutations } from './permutations.ts';

/** Permutations of each class for each site; more of the classes that lists show least of. */
const perClass = 3;
const perWideClass = 8;
const wideClasses: readonly PermutationClass[] = ['word', 'omission', 'homoglyph', 'replacement'];
const weight = 0.4;
/** Shorter labels are one edit away from too many legitimate names. */
const minLength = 5;
/** Imitators mostly keep the suffix. */
const suffixes = ['com', 'net', 'top', 'xyz', 'info', 'online', 'site', 'shop', 'cn', 'app', 'live', 'cc'];
const sameSuffix = 0.7;
/** Cyrillic, Greek and accented letters that look like Latin ones. */
const foreign: Readonly<Record<string, string>> = {
  a: 'аáàαɑ',
  c: 'сçć',
  e: 'еéèê',
  i: 'іíï',
  k: 'кķ',
  l: 'ӏł',
  n: 'ñńո',
  o: 'оοóö',
  p: 'рρ',
  r: 'гř',
  s: 'ѕšş',
  u: 'υüú',
  x: 'хχ',
  y: 'уý',
  z: 'žż',
};

/**
 * Makes imitations of every site, because the lists contain those of famous sites only: a few permutations of each
 * class and homographs with letters of other scripts, some with an edit. Labels that are everyday words are left out.
 * The same sites give the same rows.
 */
export function synthesizeRows(
  sites: readonly ProtectedSite[],
  find: (name: DomainName) => Lookalike | null,
): FoundRow[] {
  const labels = new Set(sites.map(({ label }) => label));
  return sites.flatMap((site) => {
    if (site.everyday || site.label.length < minLength) return [];
    const random = randomFrom(hashText(site.domain, 29));
    const own = site.domain.slice(site.label.length + 1);
    return sampleLabels(site.label, random).flatMap((label): FoundRow[] => {
      if (labels.has(label)) return [];
      const suffix = random() < sameSuffix ? own : (suffixes[Math.floor(random() * suffixes.length)] as string);
      const name = parseHostname(`${label}.${suffix}`);
      if (name.kind !== 'domain' || isTestName(name.registrable, 1)) return [];
      return [{ found: find(name), malicious: 1, weight, isTrusted: true }];
    });
  });
}

function sampleLabels(label: string, random: () => number): string[] {
  const classes = new Map<PermutationClass, string[]>();
  for (const [variant, kind] of permutations(label)) {
    const same = classes.get(kind);
    if (same === undefined) classes.set(kind, [variant]);
    else same.push(variant);
  }
  const pick = (variants: readonly string[]): string => variants[Math.floor(random() * variants.length)] as string;
  const edited = [...classes].flatMap(([kind, variants]) =>
    Array.from({ length: wideClasses.includes(kind) ? perWideClass : perClass }, () => pick(variants)),
  );
  const chained = Array.from({ length: perClass }, () => pick(classes.get('homoglyph') ?? [label])).map((variant) =>
    pick(
      [...permutations(variant)]
        .filter(([, kind]) => kind === 'homoglyph')
        .map(([twice]) => twice)
        .concat(variant),
    ),
  );
  const disguised = [label, label, pick(edited)].map((variant) => disguise(variant, random));
  const split = Array.from({ length: perClass }, () => {
    const index = 1 + Math.floor(random() * (label.length - 1));
    return `${label.slice(0, index)}.${label.slice(index)}`;
  });
  return [...new Set([...edited, ...chained, ...disguised, ...split])];
}

/** Replaces a letter or two by letters of other scripts. */
function disguise(label: string, random: () => number): string {
  const characters = [...label];
  for (let round = 0; round < 2; round++) {
    const index = Math.floor(random() * characters.length);
    const looks = foreign[characters[index] as string];
    if (looks !== undefined) characters[index] = [...looks][Math.floor(random() * [...looks].length)] as string;
  }
  return characters.join('');
}
