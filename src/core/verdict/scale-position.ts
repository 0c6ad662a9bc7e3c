import { logit } from '../base/log-odds.ts';

/** The scale ends on both sides at the log-odds of 0.01 % and 99.99 %. */
const limit = Math.log(9999);

/**
 * Returns where a probability (0..1) lies on the scale of the log-odds, 0 (left) to 1 (right). Equal evidence moves the
 * position by equal steps, and 99 % and 99.9 %, which nearly coincide on a linear scale, stay apart.
 */
export function scalePosition(probability: number): number {
  return Math.min(1, Math.max(0, (logit(probability) + limit) / (2 * limit)));
}
