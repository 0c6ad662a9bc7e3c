import { roundLogOdds } from '../base/log-odds.ts';

/**
 * Returns what the other threats add to the log-odds of the likeliest one. A name is harmless only if it is harmless in
 * every respect: with odds o_i, the joint odds are the product of (1 + o_i), minus 1.
 * @param logOdds one number per threat; NaN for a head without an opinion
 * @param likeliest index of the highest
 * @returns a multiple of the finest unit, 0 or more
 */
export function computeOtherThreats(logOdds: Float64Array, likeliest: number): number {
  const highest = logOdds[likeliest] as number;
  let others = 0;
  for (let i = 0; i < logOdds.length; i++) {
    const own = logOdds[i] as number;
    if (i !== likeliest && !Number.isNaN(own)) others += softplus(own);
  }
  if (others === 0) return 0;
  const sum = softplus(highest) + others;
  // Above 30, subtracting 1 from the odds makes no difference.
  const joint = sum > 30 ? sum : Math.log(Math.expm1(sum));
  return Math.max(0, roundLogOdds(joint - highest));
}

/** ln(1 + e^x) */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
