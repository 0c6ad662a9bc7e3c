import type { Model } from '../../src/core/model/model.ts';
import type { Contribution, Threat, Verdict } from '../../src/core/verdict/types.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';
import type { LabelledName } from './labelled-name.ts';

/** A misjudged row and the reasons. */
export interface ExplainedRow {
  readonly host: string;
  readonly family: string;
  readonly probability: number;
  readonly verdict: Verdict;
  readonly threat: Threat | null;
  /** The terms with the largest absolute values, without the base rate, which is the same for all rows. */
  readonly terms: readonly Contribution[];
}

const shownTerms = 5;
/** Maximum number of rows of one family, unless there are too few families to fill the list. */
const maxPerFamily = 3;

/**
 * Finds and explains the benign rows with the highest scores that are at least `uncertain`, and the malicious rows with
 * the lowest scores that are below `suspicious`. Each owner appears once. The number of malicious rows per family is
 * limited, because the hardest family would otherwise fill the list.
 * @param scores the probability of each name, computed without the contributions in `without`
 * @param max maximum number of rows of each label
 */
export function worstRows(
  model: Model,
  names: readonly LabelledName[],
  scores: readonly { readonly probability: number }[],
  without: ReadonlySet<string>,
  max: number,
): { readonly falseAlarms: ExplainedRow[]; readonly misses: ExplainedRow[] } {
  const { uncertain, suspicious } = model.thresholds;
  const probability = (i: number): number => scores[i]?.probability as number;
  const pick = (label: 0 | 1, isWrong: (i: number) => boolean, sign: 1 | -1): ExplainedRow[] => {
    const wrong = [...names.keys()].filter((i) => names[i]?.label === label && isWrong(i));
    wrong.sort((a, b) => sign * (probability(b) - probability(a)));
    const families = new Map(wrong.map((i) => [names[i]?.family, 0]));
    const limit = label === 0 ? max : Math.max(maxPerFamily, Math.ceil(max / families.size));
    const chosen = new Map<string, LabelledName>();
    for (const i of wrong) {
      if (chosen.size >= max) break;
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
