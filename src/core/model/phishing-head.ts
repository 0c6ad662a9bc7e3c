import { hostAt, hostFeatureNames } from '../phishing/catalogue.ts';
import { explainPhishing, phishingReading, readPhishing } from '../phishing/head.ts';
import type { Head } from './head.ts';
import type { PhishingHeadParts } from './parts.ts';

/** Tells hosts that were put up to deceive, by the whole hostname. */
export function phishingHead(parts: PhishingHeadParts): Head {
  const reading = phishingReading();
  const unit = 2 ** -parts.forest.fractionBits;
  let base = 0;
  return {
    threat: 'phishing',
    termNames: hostFeatureNames,
    read(name) {
      readPhishing(name, parts, reading);
      // As for generated names: the terms cost hardly more than their sum.
      base = explainPhishing(parts, reading);
      let units = base;
      for (let i = 0; i < reading.terms.length; i++) units += reading.terms[i] as number;
      return units * unit + parts.intercept;
    },
    explain() {
      const contributions = hostFeatureNames.map((name, i) => ({
        name,
        value: i === hostAt.hostSuffix ? reading.host.suffix : (reading.values[i] as number),
        logOdds: (reading.terms[i] as number) * unit,
      }));
      return { intercept: base * unit + parts.intercept, contributions, evidence: [] };
    },
  };
}
