import type { DomainName } from '../../hostname/types.ts';
import { type BenignLanguage, computeSurprise, isDictionaryWord } from './benign-language.ts';
import { betterCandidate, type Candidate } from './candidate.ts';
import { classifySuffix } from './classify-suffix.ts';
import { foldToAscii } from './confusables.ts';
import { findInSubdomain } from './find-in-subdomain.ts';
import { findInText } from './find-in-text.ts';
import type { ProtectedSites } from './protected-sites.ts';
import type { Disguise, Lookalike, WordKind } from './types.ts';

/** Bits; about the median of findings. */
const middlingSurprise = 28;

/**
 * Finds the protected site that `name` imitates best, or null: none, or the name is its owner's. A finding is no verdict;
 * `lookalikeTerms` weighs it. Never throws; where nothing is found it takes a microsecond or two and allocates nothing.
 * @param language tells how honest the imitation would be by itself; without one it is no word, and of middling surprise
 */
export function findLookalike(name: DomainName, sites: ProtectedSites, language?: BenignLanguage): Lookalike | null {
  const { label, subdomain } = name;
  let best: Candidate | null = null;
  let shown = name.host;
  if (name.unicode !== name.host) {
    best = inUnicode(name, sites);
    shown = name.unicode;
  } else {
    best = findInText(label, sites, true);
    if (subdomain !== '' && subdomain !== 'www') best = betterCandidate(best, findInSubdomain(subdomain, label, sites));
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
  const label = foldToAscii(labels[before] ?? '');
  const subdomain = foldToAscii(labels.slice(0, before).join('.'));
  const isPlain = label.disguise === 'ascii';
  const found = findInText(label.text, sites, isPlain);
  const best = found === null || isPlain ? found : disguised(found, label.disguise);
  return betterCandidate(best, findInSubdomain(subdomain.text, label.text, sites));
}

function disguised(found: Candidate, disguise: Disguise): Candidate {
  return { ...found, technique: 'homograph', disguise, distance: disguise === 'accents' ? 0.5 : 0 };
}

function finding(name: DomainName, best: Candidate, shown: string, language?: BenignLanguage): Lookalike | null {
  const { site, text } = best.form;
  const suffix = classifySuffix(name, site.domain.slice(site.domain.indexOf('.') + 1));
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
    words: best.surroundings.words,
    wordKind: wordKind(best),
    rest: best.surroundings.rest,
    isWord: language !== undefined && isDictionaryWord(best.imitation, language),
    surprise: language === undefined ? middlingSurprise : computeSurprise(best.imitation, language),
    disguise: best.disguise,
  };
}

function wordKind({ surroundings: sides }: Candidate): WordKind {
  if (sides.lures > 1) return 'lures';
  if (sides.lures === 1 || sides.links > 0) return 'lure';
  return sides.fillers > 0 ? 'filler' : 'none';
}
