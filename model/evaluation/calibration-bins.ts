/**
 * Probabilities assigned to bins of equal width, so that the calibration error of each bootstrap sample takes one pass.
 */
export interface CalibrationBins {
  readonly probabilities: Float64Array;
  /** Bin of each row. */
  readonly bins: Uint8Array;
}

/** The default number of bins of `calibrationError`. */
export const calibrationBins = 15;

export function binProbabilities(probabilities: Float64Array): CalibrationBins {
  return {
    probabilities,
    bins: Uint8Array.from(probabilities, (p) => Math.min(calibrationBins - 1, Math.floor(p * calibrationBins))),
  };
}

/** Computes the same as `calibrationError`, for integer weights. */
export function binnedError(
  { probabilities, bins }: CalibrationBins,
  labels: Uint8Array,
  weights: Uint32Array,
): number {
  const gaps = new Float64Array(calibrationBins);
  let total = 0;
  for (let i = 0; i < bins.length; i++) {
    const weight = weights[i] as number;
    const bin = bins[i] as number;
    total += weight;
    gaps[bin] = (gaps[bin] as number) + weight * ((labels[i] as number) - (probabilities[i] as number));
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
}
