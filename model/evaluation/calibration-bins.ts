/** Probabilities put into bins of equal width once, so that the calibration error of every draw is one pass. */
export interface CalibrationBins {
  readonly probabilities: Float64Array;
  /** Bin of each row. */
  readonly bins: Uint8Array;
}

/** As many as `calibrationError` takes. */
export const calibrationBins = 15;

export function binProbabilities(probabilities: Float64Array): CalibrationBins {
  return {
    probabilities,
    bins: Uint8Array.from(probabilities, (p) => Math.min(calibrationBins - 1, Math.floor(p * calibrationBins))),
  };
}

/** The same as `calibrationError` of the metrics, for weights that are whole numbers. */
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
