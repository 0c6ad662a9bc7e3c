import { roundLogOdds } from '../base/log-odds.ts';

/**
 * What other threats add to the log-odds of the likeliest one, when a name is harmless only if it is harmless in every
 * respect: with odds o_i the joint odds are the product of (1 + o_i), less 1.
 * @param logOdds one number a threat; NaN where there is nothing to say
 * @param likeliest place of the highest
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
  // Beyond this, 1 is lost beside the odds.
  const joint = sum > 30 ? sum : Math.log(Math.expm1(sum));
  return Math.max(0, roundLogOdds(joint - highest));
}

/** ln(1 + e^x) */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
