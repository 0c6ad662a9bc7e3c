import type { DomainName } from '../../hostname/types.ts';
import { type BenignLanguage, computeSurprise, isDictionaryWord } from './benign-language.ts';
import { betterCandidate, type Candidate } from './candidate.ts';
import { classifySuffix } from './classify-suffix.ts';
import { foldToAscii } from './confusables.ts';
import { findInSubdomain } from './find-in-subdomain.ts';
import { findInText } from './find-in-text.ts';
import type { ProtectedSites } from './protected-sites.ts';
import type { Disguise, Lookalike, WordKind } from './types.ts';

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
    best = findInText(label, sites, true);
    if (subdomain !== '' && subdomain !== 'www') best = betterCandidate(best, findInSubdomain(subdomain, label, sites));
  }
  if (best === null || isOwn(name, sites)) return null;
  return toFinding(name, best, shown, language);
}

function isOwn({ registrable, suffix }: DomainName, sites: ProtectedSites): boolean {
  return sites.own.has(registrable) || sites.carriers.has(registrable) || sites.carriers.has(suffix);
}

/** Searches the decoded labels as they look. If letters are disguised, edits are not searched for as well. */
function findInUnicode(name: DomainName, sites: ProtectedSites): Candidate | null {
  const labels = name.unicode.split('.');
  const labelIndex = name.subdomain === '' ? 0 : name.subdomain.split('.').length;
  const label = foldToAscii(labels[labelIndex] ?? '');
  const subdomain = foldToAscii(labels.slice(0, labelIndex).join('.'));
  const isPlain = label.disguise === 'ascii';
  const found = findInText(label.text, sites, isPlain);
  const best = found === null || isPlain ? found : asDisguised(found, label.disguise);
  return betterCandidate(best, findInSubdomain(subdomain.text, label.text, sites));
}

function asDisguised(found: Candidate, disguise: Disguise): Candidate {
  return { ...found, technique: 'homograph', disguise, distance: disguise === 'accents' ? 0.5 : 0 };
}

function toFinding(name: DomainName, best: Candidate, shown: string, language?: BenignLanguage): Lookalike | null {
  const { site, text } = best.form;
  const suffix = classifySuffix(name, site.domain.slice(site.domain.indexOf('.') + 1));
  // The same label under a country's suffix usually belongs to the owner or to a legitimate namesake.
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
    surprise: language === undefined ? defaultSurprise : computeSurprise(best.imitation, language),
    disguise: best.disguise,
  };
}

function wordKind({ surroundings: sides }: Candidate): WordKind {
  if (sides.lures > 1) return 'lures';
  if (sides.lures === 1 || sides.links > 0) return 'lure';
  return sides.fillers > 0 ? 'filler' : 'none';
}
