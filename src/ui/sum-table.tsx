import type { JSX } from 'preact';
import { sumTerms } from '../core/verdict/breakdown.ts';
import type { Explanation } from '../core/verdict/types.ts';
import { useUi } from './ui-context.ts';

/** How the terms add up: intercept, constant and both sides give the log-odds, and these give the probability. */
export function SumTable({ explanation }: { explanation: Explanation }): JSX.Element {
  const { t, format } = useUi();
  const { intercept, constant, towards, against, logOdds } = sumTerms(explanation.intercept, explanation.contributions);
  const rows: readonly (readonly [string, number])[] = [
    [t('sum_intercept'), intercept],
    [t('feature_prior_name'), constant],
    [t('sum_for', [String(towards.count)]), towards.sum],
    [t('sum_against', [String(against.count)]), against.sum],
  ];
  return (
    <details class="sums">
      <summary>
        <span>{t('sum_heading')}</span>
        <span class="sums-short">
          {format.signed(logOdds)} → {format.probability(explanation.probability)}
        </span>
      </summary>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{format.signed(value, 3)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum_total')}</th>
            <td>{format.signed(logOdds, 3)}</td>
          </tr>
          <tr>
            <th scope="row">
              {t('sum_probability')}{' '}
              <span class="formula">
                1 / (1 + e<sup>{format.signed(-logOdds, 3).replace('+', '')}</sup>)
              </span>
            </th>
            <td>{format.probability(explanation.probability)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="sums-note">{t('sum_note')}</p>
    </details>
  );
}
