import { writeBins } from '../trees/bins.ts';
import { forestContributions, forestLogOdds } from '../trees/forest.ts';
import { hostAt, hostFeatureCount } from './catalogue.ts';
import { writeHostFeatures } from './extract.ts';
import { type HostText, type PhishingName, readHostText } from './host-text.ts';
import type { PhishingParts } from './parts.ts';

/** Buffers of one head; one instance serves one thread and is reused from call to call. */
export interface PhishingReading {
  readonly host: HostText;
  /** Features, `hostFeatureCount` long; valid after `readPhishing`. */
  readonly values: Float32Array;
  readonly bins: Uint8Array;
  /** Contribution of each feature in units of 2^-`forest.fractionBits`; valid after `explainPhishing`. */
  readonly terms: Int32Array;
}

/** Returns empty buffers. */
export function phishingReading(): PhishingReading {
  return {
    host: { text: '', labelStart: 0, suffix: '', platform: false },
    values: new Float32Array(hostFeatureCount),
    bins: new Uint8Array(hostFeatureCount),
    terms: new Int32Array(hostFeatureCount),
  };
}

/** Computes the features and bins of `name`. `values[hostAt.hostSuffix]` is the log-odds of the suffix. */
export function readPhishing(name: PhishingName, parts: PhishingParts, out: PhishingReading): void {
  readHostText(name, parts.platforms, out.host);
  writeHostFeatures(out.host, parts, out.values);
  writeBins(out.values, parts.edges, out.bins);
  out.values[hostAt.hostSuffix] = (parts.suffixes.get(out.host.suffix) ?? 0) * 2 ** -parts.forest.fractionBits;
}

/** Log-odds of phishing of what `readPhishing` read; a whole multiple of 2^-`forest.fractionBits`. */
export function phishingLogOdds(parts: PhishingParts, reading: PhishingReading): number {
  return forestLogOdds(parts.forest, reading.bins) + (reading.values[hostAt.hostSuffix] as number);
}

/**
 * Fills `reading.terms` and returns the intercept in the same unit, 2^-`forest.fractionBits`. Intercept plus all terms is
 * `phishingLogOdds`, exactly, because all are integers.
 */
export function explainPhishing(parts: PhishingParts, reading: PhishingReading): number {
  const { terms, values } = reading;
  const intercept = forestContributions(parts.forest, reading.bins, terms.fill(0));
  terms[hostAt.hostSuffix] = (values[hostAt.hostSuffix] as number) * 2 ** parts.forest.fractionBits;
  return intercept;
}
