/** Smallest step of log-odds in this project. Multiples of it add up exactly in a double, in any order. */
export const finestUnit = 2 ** -20;

/** Rounds log-odds to the nearest multiple of `finestUnit`. */
export function roundLogOdds(logOdds: number): number {
  return Math.round(logOdds / finestUnit) * finestUnit;
}

/** The logistic function: returns the probability (0..1) for log-odds. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The inverse of `logistic`: ln(p / (1 - p)). Returns an infinity for 0 and for 1. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** `logit` with the probability clamped to 2^-53 from both ends, so that the result is always finite. */
export function finiteLogit(probability: number): number {
  return logit(Math.min(Math.max(probability, 2 ** -53), 1 - 2 ** -53));
}
