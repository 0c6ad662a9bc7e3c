import { hostAt, hostFeatureNames } from '../phishing/catalogue.ts';
import { explainPhishing, phishingLogOdds, phishingReading, readPhishing } from '../phishing/head.ts';
import type { Head } from './head.ts';
import type { PhishingHeadParts } from './parts.ts';

/** Tells hosts that were put up to deceive, by the whole hostname. */
export function phishingHead(parts: PhishingHeadParts): Head {
  const reading = phishingReading();
  const unit = 2 ** -parts.forest.fractionBits;
  return {
    threat: 'phishing',
    termNames: hostFeatureNames,
    read(name) {
      readPhishing(name, parts, reading);
      return phishingLogOdds(parts, reading) + parts.intercept;
    },
    explain() {
      const intercept = explainPhishing(parts, reading) * unit + parts.intercept;
      const contributions = hostFeatureNames.map((name, i) => ({
        name,
        value: i === hostAt.hostSuffix ? reading.host.suffix : (reading.values[i] as number),
        logOdds: (reading.terms[i] as number) * unit,
      }));
      return { intercept, contributions, evidence: [] };
    },
  };
}
