import { finestUnit, finiteLogit, logistic, roundLogOdds } from '../base/log-odds.ts';
import type { Contribution, Explanation, Threat, Thresholds, Verdict } from './types.ts';
import { verdictAt } from './verdict-at.ts';

/** What only this machine knows about a visit. It is never sent. */
export interface Signals {
  /** The site was never visited on this machine before today. False if that is unknown. */
  readonly isFirstVisit: boolean;
  /** The page has a field for a password, card, one-time code or wallet phrase; null if no one looks. */
  readonly asksForSecrets: boolean | null;
}

/** Shares of page visits, of phishing and of benign names that the model is uncertain about. */
export interface SignalShares {
  readonly phishing: number;
  readonly benign: number;
}

/**
 * Pages that ask for secrets. Phishing: of the phishing pages behind Phishpedia and PhishIntention (Liu et al., USENIX
 * Security 2022), about 25,000 of 29,500 require credentials at once; 0.8 leaves room for scams that ask later.
 * Benign: an assumption, because page content is not in the data. An upper bound is the 51 % of popular sites that have
 * a login anywhere (Ardi and Calder, IMC 2023).
 */
export const secretsShares: SignalShares = { phishing: 0.8, benign: 0.08 };

/**
 * Visits to sites that are new on a machine. Phishing: the average campaign lasts 21 hours (Oest et al., USENIX
 * Security 2020), so hardly anyone comes back. Benign: an assumption.
 */
export const firstVisitShares: SignalShares = { phishing: 0.98, benign: 0.35 };

/** Log-odds of each signal: the logarithm of its likelihood ratio, a multiple of 2^-20. */
export const signalLogOdds = {
  firstVisit: roundLogOdds(Math.log(firstVisitShares.phishing / firstVisitShares.benign)),
  asksForSecrets: roundLogOdds(Math.log(secretsShares.phishing / secretsShares.benign)),
  asksForNothing: roundLogOdds(Math.log((1 - secretsShares.phishing) / (1 - secretsShares.benign))),
} as const;

/**
 * Adds the terms of the signals to an explanation, and computes the probability of the new sum. They count only for
 * names that are `uncertain` or `suspicious`, and never make one `dangerous`: that needs the name.
 *
 * - A site that is new and asks for secrets gets both terms. Either of them alone is ordinary.
 * - A suspicious name that looks generated, on a page that asks for nothing, gets a discount: most of them are harmless
 *   names in an unknown language. Imitations and scams get none, because many ask later.
 */
export function withSignals(explanation: Explanation, signals: Signals, thresholds: Thresholds): Explanation {
  const verdict = verdictAt(explanation.probability, thresholds);
  const terms = signalTerms(verdict, explanation.threat, signals);
  if (terms.length === 0) return explanation;
  const own = sumOf(explanation.intercept, explanation.contributions);
  const limited = limitTerms(terms, finiteLogit(thresholds.dangerous) - own);
  const contributions = [...explanation.contributions, ...limited];
  return { ...explanation, contributions, probability: logistic(sumOf(explanation.intercept, contributions)) };
}

function signalTerms(
  verdict: Verdict,
  threat: Threat | null,
  { isFirstVisit, asksForSecrets }: Signals,
): Contribution[] {
  if (verdict !== 'uncertain' && verdict !== 'suspicious') return [];
  if (isFirstVisit && asksForSecrets === true) return [term('firstVisit'), term('asksForSecrets')];
  return verdict === 'suspicious' && threat === 'dga' && asksForSecrets === false ? [term('asksForNothing')] : [];
}

function term(name: keyof typeof signalLogOdds): Contribution {
  return { name, value: '', logOdds: signalLogOdds[name] };
}

/** Reduces the last term so that the sum of all stays below `room`. */
function limitTerms(terms: readonly Contribution[], room: number): readonly Contribution[] {
  const excess = sumOf(0, terms) - room;
  const last = terms.at(-1);
  if (excess < 0 || last === undefined) return terms;
  const logOdds = Math.ceil((last.logOdds - excess) / finestUnit - 1) * finestUnit;
  return [...terms.slice(0, -1), { ...last, logOdds }];
}

/** Returns true if a name that is only `uncertain` by itself has become worse by signals. */
export function isWorseBySignals(explanation: Explanation, thresholds: Thresholds): boolean {
  const { contributions, intercept, probability } = explanation;
  const without = contributions.filter(({ name }) => !Object.hasOwn(signalLogOdds, name));
  if (without.length === contributions.length) return false;
  const own = verdictAt(logistic(sumOf(intercept, without)), thresholds);
  return own === 'uncertain' && verdictAt(probability, thresholds) !== 'uncertain';
}

/** Returns true if the name would be judged more severely on a page that asks for secrets. */
export function hasDiscount(explanation: Explanation | null): boolean {
  return explanation?.contributions.some(({ name }) => name === 'asksForNothing') === true;
}

function sumOf(intercept: number, terms: readonly Contribution[]): number {
  return terms.reduce((sum, { logOdds }) => sum + logOdds, intercept);
}
