import type { JSX } from 'preact';
import { orderTerms } from '../core/verdict/breakdown.ts';
import type { Contribution, Explanation } from '../core/verdict/types.ts';
import { featureTexts } from './feature-texts.ts';
import { SumTable } from './sum-table.tsx';
import { useUi } from './ui-context.ts';

/** Number of features that are shown before the rest is folded away. */
const shownFirst = 5;

/** The contribution of each feature, largest first, as bars to either side of a line, and how the terms add up. */
export function Breakdown({ explanation }: { explanation: Explanation }): JSX.Element {
  const { t, format } = useUi();
  const { top, rest, scale } = orderTerms(explanation.contributions, shownFirst);
  const restSum = rest.reduce((sum, term) => sum + term.logOdds, 0);
  return (
    <section class="breakdown">
      <div class="breakdown-head">
        <h2>{t('breakdown_heading')}</h2>
        <p class="breakdown-sides" aria-hidden="true">
          <span class="is-against">← {t('breakdown_against')}</span>
          <span class="is-for">{t('breakdown_for')} →</span>
        </p>
      </div>
      {top.length > 0 && <TermList terms={top} scale={scale} />}
      {rest.length > 0 && (
        <details class="breakdown-rest">
          <summary>{t('breakdown_more', [String(rest.length), format.signed(restSum)])}</summary>
          <TermList terms={rest} scale={scale} />
        </details>
      )}
      <SumTable explanation={explanation} />
    </section>
  );
}

function TermList({ terms, scale }: { terms: readonly Contribution[]; scale: number }): JSX.Element {
  return (
    <ol class="terms">
      {terms.map((term) => (
        <Term key={term.name} term={term} scale={scale} />
      ))}
    </ol>
  );
}

function Term({ term, scale }: { term: Contribution; scale: number }): JSX.Element {
  const { t, format } = useUi();
  const { name, value, sentence } = featureTexts(term, t, format);
  const side = term.logOdds === 0 ? null : term.logOdds > 0 ? 'for' : 'against';
  return (
    <li class={side === null ? 'term' : `term is-${side}`}>
      <span class="term-name">
        {name}
        {value !== '' && <span class="term-value">{value}</span>}
      </span>
      <Bar share={term.logOdds / scale} />
      <span class="term-number">
        {format.signed(term.logOdds)}
        {side !== null && <span class="visually-hidden"> {t(`breakdown_${side}`)}</span>}
      </span>
      <p class="term-sentence">{sentence}</p>
    </li>
  );
}

/** A bar from the middle line: right for malicious, left for harmless, none for 0. `share` is -1 to 1. */
function Bar({ share }: { share: number }): JSX.Element {
  const width = Math.max(0.8, Math.abs(share) * 49);
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" x="0" y="4.5" width="100" height="1" />
      {share !== 0 && <rect class="bar-fill" x={share > 0 ? 50 : 50 - width} y="0" width={width} height="10" />}
      <rect class="bar-axis" x="49.6" y="0" width="0.8" height="10" />
    </svg>
  );
}
