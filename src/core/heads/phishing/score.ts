import { writeBins } from '../../trees/bins.ts';
import { binsLength, forestContributions, forestLogOdds } from '../../trees/forest.ts';
import { phishingFeatureIndex as index, phishingFeatureCount } from './feature-names.ts';
import { writePhishingFeatures } from './features.ts';
import { type HostText, type PhishingName, parseHostText } from './host-text.ts';
import type { PhishingParts } from './parts.ts';

/** Buffers of one head, reused between calls. One instance serves one thread. */
export interface PhishingBuffers {
  readonly host: HostText;
  /** Features, `phishingFeatureCount` long; valid after `computePhishingFeatures`. */
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

/** Returns what the suffix adds to the trees, in units of 2^-`forest.fractionBits`. */
function suffixUnits({ forest, suffixShare }: PhishingParts, { values }: PhishingBuffers): number {
  return Math.round((values[index.hostSuffix] as number) * suffixShare * 2 ** forest.fractionBits);
}

/**
 * Returns what a registered domain without subdomain adds, in the same unit. It is credited to the number of labels.
 */
function plainUnits({ forest, plainLogOdds }: PhishingParts, { values }: PhishingBuffers): number {
  const isPlain = values[index.hostLabels] === 1 && values[index.hostPlatform] === 0;
  return isPlain ? plainLogOdds * 2 ** forest.fractionBits : 0;
}

/** Returns the log-odds of phishing after `computePhishingFeatures`; a whole multiple of 2^-`forest.fractionBits`. */
export function phishingLogOdds(parts: PhishingParts, buffers: PhishingBuffers): number {
  const { forest } = parts;
  const extra = suffixUnits(parts, buffers) + plainUnits(parts, buffers);
  return forestLogOdds(forest, buffers.bins) + extra * 2 ** -forest.fractionBits;
}

/**
 * Fills `buffers.terms` and returns the intercept in the same unit, 2^-`forest.fractionBits`. Intercept plus terms is
 * exactly `phishingLogOdds`, because all are integers.
 */
export function explainPhishing(parts: PhishingParts, buffers: PhishingBuffers): number {
  const { terms } = buffers;
  const intercept = forestContributions(parts.forest, buffers.bins, terms.fill(0));
  terms[index.hostSuffix] = (terms[index.hostSuffix] as number) + suffixUnits(parts, buffers);
  terms[index.hostLabels] = (terms[index.hostLabels] as number) + plainUnits(parts, buffers);
  return intercept;
}
