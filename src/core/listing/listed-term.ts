import { formatDay } from '../base/days.ts';
import { logistic, roundLogOdds } from '../base/log-odds.ts';
import type { Explanation } from '../verdict/types.ts';
import type { ListedEvidence } from './evidence.ts';

/** Name of the additive term for listings by intelligence sources. */
export const listedTerm = 'listed';

/**
 * Likelihood ratio of being listed, phishing hosts against sites that people browse. Of 28,261 hosts that OpenPhish or
 * ScamSniffer first saw within 140 days, 10.8 % are on a list of another maker; of 45,274 shops, banks, newspapers and
 * sports sites, 0.08 % are (`npm run measure -- listed`). The data show no higher ratio for hosts on several lists,
 * because lists copy one another, so one ratio pools hosts on one list and on more.
 */
export const listedRatio = 124;

/**
 * Share of listings that still hold after this many days, interpolated in between. Measured as the share of OpenPhish
 * hosts that PhishTank, which drops hosts that are offline, still listed, by days since OpenPhish first saw them. The
 * share at 51 to 80 days is scaled to 1.
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
 * Returns the log-odds that a listing adds: a positive multiple of 2^-20. A dated listing still holds with the
 * probability `share` of its age, and is no evidence otherwise: ln(share * ratio + 1 - share). An undated listing gets
 * the full ratio, which was measured on lists without dates.
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
 * Adds a listing to an explanation, as a term and as evidence, and computes the probability of the new sum. Without a
 * listing the term is 0 and there is no evidence.
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
