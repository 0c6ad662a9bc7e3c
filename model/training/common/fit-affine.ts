/**
 * Fits probability = logistic(scale * x + shift) to labelled log-odds by Newton's method on the weighted logistic loss
 * (Platt 1999). An affine map can be folded into the contributions, so explanations stay exact.
 * @param x log-odds
 * @param labels 0 or 1
 */
export function fitAffine(
  x: readonly number[],
  labels: readonly number[],
  weights: readonly number[],
): { scale: number; shift: number } {
  let scale = 1;
  let shift = 0;
  for (let step = 0; step < 25; step++) {
    let gs = 0;
    let gt = 0;
    let hss = 1e-9;
    let hst = 0;
    let htt = 1e-9;
    for (let i = 0; i < x.length; i++) {
      const value = x[i] as number;
      const p = 1 / (1 + Math.exp(-(scale * value + shift)));
      const error = (weights[i] as number) * (p - (labels[i] as number));
      const curve = (weights[i] as number) * p * (1 - p);
      gs += error * value;
      gt += error;
      hss += curve * value * value;
      hst += curve * value;
      htt += curve;
    }
    const determinant = hss * htt - hst * hst;
    if (!(determinant > 1e-12)) break;
    scale -= (htt * gs - hst * gt) / determinant;
    shift -= (hss * gt - hst * gs) / determinant;
  }
  return scale > 0 && Number.isFinite(shift) ? { scale, shift } : { scale: 1, shift: 0 };
}
