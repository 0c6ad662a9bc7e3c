import { dgaFeatureNames } from '../heads/dga/feature-names.ts';
import { phishingFeatureNames } from '../heads/phishing/feature-names.ts';
import type { PhishingHeadParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import type { WordGraph } from '../text/word-graph.ts';
import { ModelError, type ModelHeader } from './format.ts';
import { type ModelSections, openSections } from './model-sections.ts';
import type { ModelParts } from './parts.ts';

/**
 * Assembles the parts of a model from its header and sections.
 * @throws ModelError with what was expected and what was found
 */
export function parseParts(file: Uint8Array<ArrayBuffer>, header: ModelHeader): ModelParts {
  if (header.features.join() !== dgaFeatureNames.join()) {
    throw new ModelError(`features are ${header.features.join(', ')}; expected ${dgaFeatureNames.join(', ')}`);
  }
  const sections = openSections(file, header.sections);
  const common = sections.words('common');
  return {
    words: sections.words('words'),
    common,
    vocabulary: sections.words('vocabulary'),
    benign: sections.markov('benign'),
    dga: sections.markov('dga'),
    ngrams: sections.ngrams('ngrams', header.fractionBits.ngrams),
    suffixes: new Map(Object.entries(header.suffixes)),
    edges: sections.edges('edges', header.edgeCounts),
    forest: sections.forest('forest', dgaFeatureNames.length, header.fractionBits.forest),
    seed: header.seed,
    lookalike: header.lookalike,
    phishing: header.phishing === null ? null : parsePhishingParts(sections, header.phishing, common),
    popularity: header.popularity === null ? null : parsePopularity(sections, header.popularity),
    prior: header.prior,
    thresholds: header.thresholds,
  };
}

function parsePhishingParts(
  sections: ModelSections,
  header: Exclude<ModelHeader['phishing'], null>,
  common: WordGraph,
): PhishingHeadParts {
  if (header.edgeCounts.length !== phishingFeatureNames.length) {
    throw new ModelError(`phishing has ${header.edgeCounts.length} features; expected ${phishingFeatureNames.length}`);
  }
  return {
    common,
    ngrams: sections.ngrams('phishing.ngrams', header.fractionBits.ngrams),
    benign: sections.markov('phishing.benign'),
    words: sections.words('phishing.words'),
    brands: sections.words('phishing.brands'),
    platforms: new Set(header.platforms),
    suffixes: new Map(Object.entries(header.suffixes)),
    edges: sections.edges('phishing.edges', header.edgeCounts),
    forest: sections.forest('phishing.forest', phishingFeatureNames.length, header.fractionBits.forest),
    suffixShare: header.suffixShare,
    plainLogOdds: header.plainLogOdds,
    intercept: header.intercept,
  };
}

function parsePopularity(
  sections: ModelSections,
  { seed, segmentLength, logOdds }: Exclude<ModelHeader['popularity'], null>,
): PopularitySet {
  const fingerprints = sections.array('popularity.fingerprints', 'u16');
  const values = sections.array('popularity.values', 'u8');
  const isPower = segmentLength >= 4 && (segmentLength & (segmentLength - 1)) === 0;
  if (!isPower || fingerprints.length % segmentLength !== 0 || fingerprints.length < 3 * segmentLength) {
    throw new ModelError(`popularity: ${fingerprints.length} fingerprints in segments of ${segmentLength}`);
  }
  if (values.length !== Math.ceil(fingerprints.length / 4)) {
    throw new ModelError(`popularity: ${values.length} bytes of tiers for ${fingerprints.length} fingerprints`);
  }
  return { filter: { seed, segmentLength, fingerprints, values }, logOdds };
}
