import type { DomainName } from '../../hostname/types.ts';
import { type HonestLanguage, isHonestWord, surpriseOf } from './benign-language.ts';
import { better, type Candidate } from './candidate.ts';
import { suffixKind } from './classify-suffix.ts';
import { readAsAscii } from './confusables.ts';
import { inSubdomain } from './find-in-subdomain.ts';
import { inText } from './find-in-text.ts';
import type { ProtectedSites } from './protected-sites.ts';
import type { Disguise, Lookalike, WordKind } from './types.ts';

/** Bits; about the median of findings. */
const middlingSurprise = 28;

/**
 * Finds the protected site that `name` imitates best, or null: none, or the name is its owner's. A finding is no verdict;
 * `lookalikeTerms` weighs it. Never throws; where nothing is found it takes a microsecond or two and allocates nothing.
 * @param language tells how honest the imitation would be by itself; without one it is no word, and of middling surprise
 */
export function findLookalike(name: DomainName, sites: ProtectedSites, language?: HonestLanguage): Lookalike | null {
  const { label, subdomain } = name;
  let best: Candidate | null = null;
  let shown = name.host;
  if (name.unicode !== name.host) {
    best = inUnicode(name, sites);
    shown = name.unicode;
  } else {
    best = inText(label, sites, true);
    if (subdomain !== '' && subdomain !== 'www') best = better(best, inSubdomain(subdomain, label, sites));
  }
  if (best === null || isOwn(name, sites)) return null;
  return finding(name, best, shown, language);
}

function isOwn({ registrable, suffix }: DomainName, sites: ProtectedSites): boolean {
  return sites.own.has(registrable) || sites.carriers.has(registrable) || sites.carriers.has(suffix);
}

/** Reads the decoded labels as they look. Edits are left out: what is no Latin letter is taken for none already. */
function inUnicode(name: DomainName, sites: ProtectedSites): Candidate | null {
  const labels = name.unicode.split('.');
  const before = name.subdomain === '' ? 0 : name.subdomain.split('.').length;
  const label = readAsAscii(labels[before] ?? '');
  const subdomain = readAsAscii(labels.slice(0, before).join('.'));
  const isPlain = label.disguise === 'ascii';
  const found = inText(label.text, sites, isPlain);
  const best = found === null || isPlain ? found : disguised(found, label.disguise);
  return better(best, inSubdomain(subdomain.text, label.text, sites));
}

function disguised(found: Candidate, disguise: Disguise): Candidate {
  return { ...found, technique: 'homograph', disguise, distance: disguise === 'accents' ? 0.5 : 0 };
}

function finding(name: DomainName, best: Candidate, shown: string, language?: HonestLanguage): Lookalike | null {
  const { site, text } = best.form;
  const suffix = suffixKind(name, site.domain.slice(site.domain.indexOf('.') + 1));
  // The same label under a country's suffix is mostly the owner's own, or that of an honest namesake.
  if (best.technique === 'wrong-suffix' && (suffix === 'country' || suffix === 'same')) return null;
  return {
    target: site.domain,
    technique: best.technique,
    imitation: shown.includes(best.imitation) ? best.imitation : shown,
    distance: best.distance,
    length: text.length,
    tier: site.tier,
    everyday: site.everyday,
    suffix,
    words: best.sides.words,
    wordKind: wordKind(best),
    rest: best.sides.rest,
    isWord: language !== undefined && isHonestWord(best.imitation, language),
    surprise: language === undefined ? middlingSurprise : surpriseOf(best.imitation, language),
    disguise: best.disguise,
  };
}

function wordKind({ sides }: Candidate): WordKind {
  if (sides.lures > 1) return 'lures';
  if (sides.lures === 1 || sides.links > 0) return 'lure';
  return sides.fillers > 0 ? 'filler' : 'none';
}
