import type { ModelEvaluation } from '../evaluation/evaluate-model.ts';
import { count, percent } from '../evaluation/number-texts.ts';
import type { VerdictCount } from '../evaluation/verdict-counts.ts';
import { html, type Markup } from './html.ts';
import { table } from './table.ts';

/** Renders the verdicts at the shipped thresholds: all benign names, each benign list, and all malicious names. */
export function verdictTable({ verdicts }: ModelEvaluation): Markup {
  const lists = verdicts.filter(({ label }) => label === 0);
  const families = verdicts.filter(({ label }) => label === 1);
  const line = (title: Markup | string, counts: readonly VerdictCount[]) => {
    const sum = (read: (count: VerdictCount) => number): number => counts.reduce((all, one) => all + read(one), 0);
    const rows = sum((one) => one.rows);
    const share = (read: (count: VerdictCount) => number): string => percent(sum(read) / rows);
    return [
      title,
      count(rows),
      share(({ uncertain }) => uncertain),
      share(({ suspicious }) => suspicious),
      share(({ dangerous }) => dangerous),
    ];
  };
  return table(
    'Verdicts at the thresholds of the model',
    [
      { title: 'Rows' },
      { title: 'Names', numeric: true },
      { title: 'Uncertain or worse', numeric: true },
      { title: 'Suspicious or worse', numeric: true },
      { title: 'Dangerous', numeric: true },
    ],
    [
      ...(lists.length > 0 ? [line('Benign, all', lists)] : []),
      ...(lists.length > 1 ? lists.map((list) => line(html`Benign: <bdi>${list.family}</bdi>`, [list])) : []),
      ...(families.length > 0 ? [line('Malicious, all', families)] : []),
    ],
  );
}
