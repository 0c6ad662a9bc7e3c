import { writeBins } from '../../trees/bins.ts';
import { binsLength, forestContributions, forestLogOdds } from '../../trees/forest.ts';
import type { Head } from '../head.ts';
import { dgaFeatureCount, dgaFeatureIndex, dgaFeatureNames } from './feature-names.ts';
import { writeDgaFeatures } from './features.ts';
import type { DgaParts } from './parts.ts';

/** Creates the head that recognizes generated names by the label before the public suffix and by the suffix. */
export function createDgaHead(parts: DgaParts): Head {
  const values = new Float32Array(dgaFeatureCount);
  const bins = new Uint8Array(binsLength);
  const terms = new Int32Array(dgaFeatureCount);
  const unit = 2 ** -parts.forest.fractionBits;
  let suffix = '';

  function score(): number {
    writeBins(values, parts.edges, bins);
    return forestLogOdds(parts.forest, bins);
  }

  /** Returns a feature as it is shown: the suffix by name, because its weight follows from the name. */
  const shownValue = (i: number): number | string => (i === dgaFeatureIndex.suffix ? suffix : (values[i] as number));

  return {
    threat: 'dga',
    termNames: dgaFeatureNames,
    featureNames: dgaFeatureNames,
    score(name) {
      suffix = name.suffix;
      writeDgaFeatures(name, parts, values);
      return score();
    },
    scoreFeatures(from) {
      suffix = from.text('suffix');
      dgaFeatureNames.forEach((name, i) => {
        values[i] = i === dgaFeatureIndex.suffix ? (parts.suffixes.get(suffix) ?? 0) : from.number(name);
      });
      return score();
    },
    features: () => Object.fromEntries(dgaFeatureNames.map((name, i) => [name, shownValue(i)])),
    explain() {
      const base = forestContributions(parts.forest, bins, terms.fill(0));
      const contributions = dgaFeatureNames.map((name, i) => ({
        name,
        value: shownValue(i),
        logOdds: (terms[i] as number) * unit,
      }));
      return { intercept: base * unit, contributions };
    },
    evidence: () => [],
  };
}
