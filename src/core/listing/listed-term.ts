import { formatDay } from '../base/days.ts';
import { logistic, roundLogOdds } from '../base/log-odds.ts';
import type { Explanation } from '../verdict/types.ts';
import type { ListedEvidence } from './evidence.ts';

/** Name of the additive term for what intelligence sources say. */
export const listedTerm = 'listed';

/**
 * How much likelier a phishing host stands on a list than a site that people browse: 10.8 % of 28,261 hosts that OpenPhish or
 * ScamSniffer saw first within 140 days stand on a list of another maker, against 0.08 % of 45,274 shops, banks, newspapers
 * and sports sites (`npm run measure -- listed`). Standing on more lists says no more as far as that tells, because lists
 * copy one another: the ratio is that of one list, pooled with those of more.
 */
export const listedRatio = 124;

/**
 * Share of listings that still hold after this many days, interpolated between: hosts of OpenPhish that PhishTank, which
 * drops what is offline, still listed, by days since they were seen first; 1 is the share of those 51 to 80 days old.
 */
export const listedSurvival: readonly (readonly [days: number, share: number])[] = [
  [65, 1],
  [95, 0.76],
  [125, 0.51],
  [155, 0.08],
  [185, 0.05],
  [230, 0.014],
  [290, 0.007],
];

/**
 * The `listed` term: log-odds that the listing adds, a multiple of 2^-20, more than 0. A dated listing holds with the share
 * of its age, and where it does not hold it says nothing: ln(share * ratio + 1 - share). An undated one has the whole ratio,
 * which was measured on lists that give no dates.
 * @param today whole days since 1970-01-01
 */
export function listedLogOdds({ day }: Pick<ListedEvidence, 'day'>, today: number): number {
  const share = day === null ? 1 : survivalAfter(today - day);
  return roundLogOdds(Math.log(share * listedRatio + 1 - share));
}

function survivalAfter(days: number): number {
  const next = listedSurvival.findIndex(([from]) => from > days);
  if (next === 0) return 1;
  const [to, later] = listedSurvival.at(next) as readonly [number, number];
  if (next < 0) return later;
  const [from, share] = listedSurvival[next - 1] as readonly [number, number];
  return share + ((later - share) * (days - from)) / (to - from);
}

/**
 * Adds what intelligence sources say to an explanation, as a term and a piece of evidence of its own; without a listing the
 * term is 0. The probability is that of the new sum.
 * @param today whole days since 1970-01-01
 */
export function withListed(explanation: Explanation, listed: ListedEvidence | null, today: number): Explanation {
  const { intercept } = explanation;
  const term = {
    name: listedTerm,
    value: listed?.feeds ?? 0,
    logOdds: listed === null ? 0 : listedLogOdds(listed, today),
  };
  const contributions = [...explanation.contributions, term];
  const logOdds = contributions.reduce((sum, contribution) => sum + contribution.logOdds, intercept);
  const probability = logistic(logOdds);
  if (listed === null) return { ...explanation, contributions, probability };
  const { host, feeds, day, kind } = listed;
  const details = { host, feeds, kind, ...(day === null ? {} : { day: formatDay(day) }) };
  return {
    ...explanation,
    contributions,
    probability,
    threat: 'listed',
    evidence: [...explanation.evidence, { name: listedTerm, details }],
  };
}
