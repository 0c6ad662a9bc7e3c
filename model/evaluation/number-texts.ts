import type { Interval } from './interval.ts';

const missing = 'n/a';

/** Formats a share as a percentage. By default it has as many digits as its size needs: 97.3 %, 0.154 %. */
export function percent(share: number, digits = digitsOf(share)): string {
  return Number.isNaN(share) ? missing : `${percentDigits(share, digits)} %`;
}

/** Formats a share and its bounds with the same number of digits. */
export function percentWithin(share: number, [low, high]: Interval, digits = digitsOf(share)): string {
  return Number.isNaN(share) ? missing : `${percentDigits(share, digits)} % (${boundsText([low, high], digits)})`;
}

/** Formats the bounds of a share: 96.1 to 98.2. */
export function boundsText([low, high]: Interval, digits = digitsOf(high)): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return missing;
  return `${percentDigits(low, digits)} to ${percentDigits(high, digits)}`;
}

/** Formats a number from 0 to 1 that is not a share, with four digits. */
export function fraction(value: number): string {
  return Number.isNaN(value) ? missing : value.toFixed(4);
}

/** The same with its bounds. */
export function fractionWithin(value: number, [low, high]: Interval): string {
  return Number.isNaN(value) ? missing : `${fraction(value)} (${fraction(low)} to ${fraction(high)})`;
}

/** `1 in 1,000` for 0.001. */
export function oneIn(rate: number): string {
  return `1 in ${count(Math.round(1 / rate))}`;
}

/** Formats a whole number with thousands separators. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** Formats a term of the log-odds with its sign: +1.25. */
export function signed(logOdds: number): string {
  return `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`;
}

function percentDigits(share: number, digits: number): string {
  return (100 * share).toFixed(digits);
}

/** Shares close to 0 or 1 need more decimals. */
function digitsOf(share: number): number {
  const rest = Math.min(share, 1 - share);
  if (rest === 0 || rest >= 0.02) return 1;
  return rest >= 0.002 ? 2 : 3;
}
