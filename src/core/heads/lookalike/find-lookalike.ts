import type { DomainName } from '../../hostname/types.ts';
import { type BenignLanguage, computeSurprise, isDictionaryWord } from './benign-language.ts';
import { betterCandidate, type Candidate } from './candidate.ts';
import { classifySuffix } from './classify-suffix.ts';
import { type AsciiFold, foldToAscii } from './confusables.ts';
import { findInSubdomain } from './find-in-subdomain.ts';
import { findInText } from './find-in-text.ts';
import { findSplit } from './find-split.ts';
import type { ProtectedSites } from './protected-sites.ts';
import type { Lookalike, WordKind } from './types.ts';

/** Surprise without a language model, bits: about the median of findings. */
const defaultSurprise = 28;

/**
 * Returns the protected site that `name` imitates best, or null if there is none or the name belongs to its owner. A
 * finding is not a verdict; `lookalikeTerms` weighs it. Never throws. Without a finding, it takes one or two
 * microseconds and allocates nothing.
 * @param language says how common the imitation is among benign names; without it, defaults are used
 */
export function findLookalike(name: DomainName, sites: ProtectedSites, language?: BenignLanguage): Lookalike | null {
  const { label, subdomain } = name;
  let best: Candidate | null = null;
  let shown = name.host;
  if (name.unicode !== name.host) {
    best = findInUnicode(name, sites);
    shown = name.unicode;
  } else {
    best = findInText(label, sites, 'usual');
    if (subdomain !== '' && subdomain !== 'www') best = betterCandidate(best, findBefore(subdomain, label, sites));
  }
  if (best === null || isOwn(name, sites)) return null;
  return toFinding(name, best, shown, language);
}

function isOwn({ registrable, suffix }: DomainName, sites: ProtectedSites): boolean {
  return sites.own.has(registrable) || sites.carriers.has(registrable) || sites.carriers.has(suffix);
}

function findBefore(subdomain: string, label: string, sites: ProtectedSites): Candidate | null {
  const split = findSplit(subdomain.startsWith('www.') ? subdomain.slice(4) : subdomain, label, sites);
  return split ?? findInSubdomain(subdomain, label, sites);
}

/** Searches the decoded labels as they look. A label with disguised letters is searched for more edits. */
function findInUnicode(name: DomainName, sites: ProtectedSites): Candidate | null {
  const labels = name.unicode.split('.');
  const labelIndex = name.subdomain === '' ? 0 : name.subdomain.split('.').length;
  const label = foldToAscii(labels[labelIndex] ?? '');
  const subdomain = foldToAscii(labels.slice(0, labelIndex).join('.'));
  const found = findInText(label.text, sites, label.disguise === 'ascii' ? 'usual' : 'all');
  const best = found === null ? null : asDisguised(found, label);
  const before = subdomain.text === '' ? null : findInSubdomain(subdomain.text, label.text, sites);
  return betterCandidate(best, before === null ? null : asDisguised(before, subdomain));
}

/** Edits beside disguised letters count half: a reader who misses the one overlooks the other. */
const editShare = 0.5;
const accentDistance = 0.5;

/** Returns the candidate as a homograph if one of the letters inside the imitation is not ASCII. */
function asDisguised(found: Candidate, { text, disguise, isOdd }: AsciiFold): Candidate {
  const start = text.indexOf(found.imitation);
  if (disguise === 'ascii' || !isOdd.slice(start, start + found.imitation.length).includes(true)) return found;
  if (found.technique === 'subdomain') return { ...found, disguise };
  const base = disguise === 'accents' ? accentDistance : 0;
  return { ...found, technique: 'homograph', disguise, distance: base + found.distance * editShare };
}

function toFinding(name: DomainName, best: Candidate, shown: string, language?: BenignLanguage): Lookalike | null {
  const { site, text } = best.form;
  const suffix = classifySuffix(name, site.domain.slice(site.domain.indexOf('.') + 1));
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
    surprise: language === undefined ? defaultSurprise : computeSurprise(best.imitation, language),
    disguise: best.disguise,
  };
}

function wordKind({ surroundings: sides }: Candidate): WordKind {
  if (sides.lures > 1) return 'lures';
  if (sides.lures === 1 || sides.links > 0) return 'lure';
  return sides.fillers > 0 ? 'filler' : 'none';
}
