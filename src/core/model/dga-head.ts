import { at, featureCount, featureNames } from '../features/catalogue.ts';
import { writeFeatures } from '../features/extract.ts';
import { writeBins } from '../trees/bins.ts';
import { forestContributions } from '../trees/forest.ts';
import type { Head } from './head.ts';
import type { DgaParts } from './parts.ts';

/** Tells generated names by the label that their owner chose and its suffix. */
export function dgaHead(parts: DgaParts): Head {
  const values = new Float32Array(featureCount);
  const bins = new Uint8Array(featureCount);
  const terms = new Int32Array(featureCount);
  const unit = 2 ** -parts.forest.fractionBits;
  let suffix = '';
  let base = 0;
  return {
    threat: 'dga',
    termNames: featureNames,
    read(name) {
      suffix = name.suffix;
      writeFeatures(name, parts, values);
      writeBins(values, parts.edges, bins);
      // The terms cost hardly more than their sum, and whoever asks for a reason would have to walk every tree again.
      base = forestContributions(parts.forest, bins, terms.fill(0));
      let units = base;
      for (let i = 0; i < featureCount; i++) units += terms[i] as number;
      return units * unit;
    },
    explain() {
      const contributions = featureNames.map((name, i) => ({
        name,
        value: i === at.suffix ? suffix : (values[i] as number),
        logOdds: (terms[i] as number) * unit,
      }));
      return { intercept: base * unit, contributions, evidence: [] };
    },
  };
}
