import type { MarkovModel } from '../../text/markov.ts';
import type { WordGraph } from '../../text/word-graph.ts';
import type { Head } from '../head.ts';
import { lookalikeTermNames } from './bins.ts';
import { findLookalike } from './find-lookalike.ts';
import { lookalikeFeatureNames, parseFinding, toFindingVector } from './finding-vector.ts';
import type { LookalikeParts } from './parts.ts';
import { buildProtectedSites } from './protected-sites.ts';
import { parseProtectedSites, parseWords } from './protected-text.ts';
import type { Lookalike } from './types.ts';
import { lookalikeLogOdds, lookalikeTerms } from './weights.ts';

/**
 * Creates the head that recognizes names that imitate a protected site. It has no score for names without a finding.
 */
export function createLookalikeHead(
  parts: LookalikeParts,
  language: { readonly words: WordGraph; readonly benign: MarkovModel },
): Head {
  const sites = buildProtectedSites(parseProtectedSites(parts.sites), parseWords(parts.carriers));
  const { weights, intercept } = parts;
  let found: Lookalike | null = null;
  const score = (): number | null => (found === null ? null : intercept + lookalikeLogOdds(weights, found));
  return {
    threat: 'lookalike',
    termNames: lookalikeTermNames,
    featureNames: lookalikeFeatureNames,
    score(name) {
      found = findLookalike(name, sites, language);
      return score();
    },
    scoreFeatures(from) {
      found = parseFinding(from);
      return score();
    },
    features: () => toFindingVector(found),
    explain: () => ({ intercept, contributions: lookalikeTerms(weights, found) }),
    evidence: () => (found === null ? [] : [{ name: 'lookalike', details: detailsOf(found) }]),
  };
}

function detailsOf({ target, technique, imitation }: Lookalike): Record<string, string> {
  return { target, technique, imitation };
}
