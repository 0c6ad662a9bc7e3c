import { writeBins } from '../../trees/bins.ts';
import { binsLength, forestContributions, forestLogOdds } from '../../trees/forest.ts';
import { phishingFeatureCount, phishingFeatureIndex } from './feature-names.ts';
import { writePhishingFeatures } from './features.ts';
import { type HostText, type PhishingName, parseHostText } from './host-text.ts';
import type { PhishingParts } from './parts.ts';

/** Buffers of one head; one instance serves one thread and is reused from call to call. */
export interface PhishingBuffers {
  readonly host: HostText;
  /** Features, `hostFeatureCount` long; valid after `readPhishing`. */
  readonly values: Float32Array;
  readonly bins: Uint8Array;
  /** Contribution of each feature in units of 2^-`forest.fractionBits`; valid after `explainPhishing`. */
  readonly terms: Int32Array;
}

/** Returns empty buffers. */
export function createPhishingBuffers(): PhishingBuffers {
  return {
    host: { text: '', labelStart: 0, suffix: '', platform: false },
    values: new Float32Array(phishingFeatureCount),
    bins: new Uint8Array(binsLength),
    terms: new Int32Array(phishingFeatureCount),
  };
}

/** Computes the features and bins of `name`. */
export function computePhishingFeatures(name: PhishingName, parts: PhishingParts, out: PhishingBuffers): void {
  parseHostText(name, parts.platforms, out.host);
  writePhishingFeatures(out.host, parts, out.values);
  writeBins(out.values, parts.edges, out.bins);
}

/** What the suffix adds beside the trees, in units of 2^-`forest.fractionBits`. */
function suffixUnits({ forest, suffixShare }: PhishingParts, { values }: PhishingBuffers): number {
  return Math.round((values[phishingFeatureIndex.hostSuffix] as number) * suffixShare * 2 ** forest.fractionBits);
}

/** What being a registered domain by itself adds, in the same unit; it is credited to the number of labels. */
function plainUnits({ forest, plainLogOdds }: PhishingParts, { values }: PhishingBuffers): number {
  const isPlain = values[phishingFeatureIndex.hostLabels] === 1 && values[phishingFeatureIndex.hostPlatform] === 0;
  return isPlain ? plainLogOdds * 2 ** forest.fractionBits : 0;
}

/** Log-odds of phishing of what `readPhishing` read; a whole multiple of 2^-`forest.fractionBits`. */
export function phishingLogOdds(parts: PhishingParts, reading: PhishingBuffers): number {
  const { forest } = parts;
  const beside = suffixUnits(parts, reading) + plainUnits(parts, reading);
  return forestLogOdds(forest, reading.bins) + beside * 2 ** -forest.fractionBits;
}

/**
 * Fills `reading.terms` and returns the intercept in the same unit, 2^-`forest.fractionBits`. Intercept plus all terms is
 * `phishingLogOdds`, exactly, because all are integers.
 */
export function explainPhishing(parts: PhishingParts, reading: PhishingBuffers): number {
  const { terms } = reading;
  const intercept = forestContributions(parts.forest, reading.bins, terms.fill(0));
  terms[phishingFeatureIndex.hostSuffix] =
    (terms[phishingFeatureIndex.hostSuffix] as number) + suffixUnits(parts, reading);
  terms[phishingFeatureIndex.hostLabels] =
    (terms[phishingFeatureIndex.hostLabels] as number) + plainUnits(parts, reading);
  return intercept;
}
