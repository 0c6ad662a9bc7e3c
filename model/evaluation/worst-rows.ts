import type { Model } from '../../src/core/model/model.ts';
import type { Contribution, Threat, Verdict } from '../../src/core/verdict/types.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';
import type { LabelledName } from './labelled-name.ts';

/** A row on the wrong side, and why. */
export interface ExplainedRow {
  readonly host: string;
  readonly family: string;
  readonly probability: number;
  readonly verdict: Verdict;
  readonly threat: Threat | null;
  /** The largest terms, by what they weigh either way; the base rate is the same for all and stays out. */
  readonly terms: readonly Contribution[];
}

const shownTerms = 5;
/** Rows of one family among the worst, unless there are too few families to fill them. */
const mostPerFamily = 3;

/**
 * The benign rows that score highest and are at least `uncertain`, and the malicious rows that score lowest and are below
 * `suspicious`, each explained. One row an owner, and of the malicious ones few a family, or the hardest would fill them all.
 * @param scores the probability of each name, `without` left out
 */
export function worstRows(
  model: Model,
  names: readonly LabelledName[],
  scores: readonly { readonly probability: number }[],
  without: ReadonlySet<string>,
  most: number,
): { readonly falseAlarms: ExplainedRow[]; readonly misses: ExplainedRow[] } {
  const { uncertain, suspicious } = model.thresholds;
  const probability = (i: number): number => scores[i]?.probability as number;
  const pick = (label: 0 | 1, isWrong: (i: number) => boolean, sign: 1 | -1): ExplainedRow[] => {
    const wrong = [...names.keys()].filter((i) => names[i]?.label === label && isWrong(i));
    wrong.sort((a, b) => sign * (probability(b) - probability(a)));
    const families = new Map(wrong.map((i) => [names[i]?.family, 0]));
    const limit = label === 0 ? most : Math.max(mostPerFamily, Math.ceil(most / families.size));
    const chosen = new Map<string, LabelledName>();
    for (const i of wrong) {
      if (chosen.size >= most) break;
      const row = names[i] as LabelledName;
      const taken = families.get(row.family) ?? 0;
      if (taken >= limit || chosen.has(row.name.registrable)) continue;
      chosen.set(row.name.registrable, row);
      families.set(row.family, taken + 1);
    }
    return [...chosen.values()].map((row) => explained(model, row, without));
  };
  return {
    falseAlarms: pick(0, (i) => probability(i) >= uncertain, 1),
    misses: pick(1, (i) => probability(i) < suspicious, -1),
  };
}

function explained(model: Model, { name, family }: LabelledName, without: ReadonlySet<string>): ExplainedRow {
  const { probability, contributions, threat } = model.explain(name, without);
  const terms = contributions
    .filter((term) => term.name !== 'prior' && term.logOdds !== 0)
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
    .slice(0, shownTerms);
  return { host: name.host, family, probability, verdict: verdictAt(probability, model.thresholds), threat, terms };
}
