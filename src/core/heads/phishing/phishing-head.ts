import { writeBins } from '../../trees/bins.ts';
import type { Head } from '../head.ts';
import { phishingFeatureIndex, phishingFeatureNames } from './feature-names.ts';
import type { PhishingHeadParts } from './parts.ts';
import { computePhishingFeatures, createPhishingBuffers, explainPhishing, phishingLogOdds } from './score.ts';

/** Tells hosts that were put up to deceive, by the whole hostname. */
export function createPhishingHead(parts: PhishingHeadParts): Head {
  const reading = createPhishingBuffers();
  const unit = 2 ** -parts.forest.fractionBits;

  /** Log-odds of the bins. */
  function score(): number {
    return phishingLogOdds(parts, reading) + parts.intercept;
  }

  const shown = (i: number): number | string =>
    i === phishingFeatureIndex.hostSuffix ? reading.host.suffix : (reading.values[i] as number);

  return {
    threat: 'phishing',
    termNames: phishingFeatureNames,
    featureNames: phishingFeatureNames,
    score(name) {
      computePhishingFeatures(name, parts, reading);
      return score();
    },
    scoreFeatures(from) {
      const { host, values, bins } = reading;
      host.suffix = from.text('hostSuffix');
      phishingFeatureNames.forEach((name, i) => {
        values[i] = i === phishingFeatureIndex.hostSuffix ? (parts.suffixes.get(host.suffix) ?? 0) : from.number(name);
      });
      writeBins(values, parts.edges, bins);
      return score();
    },
    features: () => Object.fromEntries(phishingFeatureNames.map((name, i) => [name, shown(i)])),
    explain() {
      const base = explainPhishing(parts, reading);
      const contributions = phishingFeatureNames.map((name, i) => ({
        name,
        value: shown(i),
        logOdds: (reading.terms[i] as number) * unit,
      }));
      return { intercept: base * unit + parts.intercept, contributions, evidence: [] };
    },
  };
}
