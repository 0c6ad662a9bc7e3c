import { writeBins } from '../../trees/bins.ts';
import type { Head } from '../head.ts';
import { phishingFeatureIndex, phishingFeatureNames } from './feature-names.ts';
import type { PhishingHeadParts } from './parts.ts';
import { computePhishingFeatures, createPhishingBuffers, explainPhishing, phishingLogOdds } from './score.ts';

/** Creates the head that recognizes phishing hosts by the whole hostname. */
export function createPhishingHead(parts: PhishingHeadParts): Head {
  const buffers = createPhishingBuffers();
  const unit = 2 ** -parts.forest.fractionBits;

  function score(): number {
    return phishingLogOdds(parts, buffers) + parts.intercept;
  }

  const shownValue = (i: number): number | string =>
    i === phishingFeatureIndex.hostSuffix ? buffers.host.suffix : (buffers.values[i] as number);

  return {
    threat: 'phishing',
    termNames: phishingFeatureNames,
    featureNames: phishingFeatureNames,
    score(name) {
      computePhishingFeatures(name, parts, buffers);
      return score();
    },
    scoreFeatures(from) {
      const { host, values, bins } = buffers;
      host.suffix = from.text('hostSuffix');
      phishingFeatureNames.forEach((name, i) => {
        values[i] = i === phishingFeatureIndex.hostSuffix ? (parts.suffixes.get(host.suffix) ?? 0) : from.number(name);
      });
      writeBins(values, parts.edges, bins);
      return score();
    },
    features: () => Object.fromEntries(phishingFeatureNames.map((name, i) => [name, shownValue(i)])),
    explain() {
      const base = explainPhishing(parts, buffers);
      const contributions = phishingFeatureNames.map((name, i) => ({
        name,
        value: shownValue(i),
        logOdds: (buffers.terms[i] as number) * unit,
      }));
      return { intercept: base * unit + parts.intercept, contributions };
    },
    evidence: () => [],
  };
}
