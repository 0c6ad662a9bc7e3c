import type { JSX } from 'preact';
import { reasonsOf } from '../core/verdict/breakdown.ts';
import type { Explanation } from '../core/verdict/types.ts';
import { featureTexts } from '../ui/feature-texts.ts';
import { useUi } from '../ui/ui-context.ts';

const maxReasons = 3;

/** The strongest reasons against the name, as sentences. The details show the reasons in its favour. */
export function Reasons({ explanation }: { explanation: Explanation }): JSX.Element | null {
  const { t, format } = useUi();
  const reasons = reasonsOf(explanation.contributions)
    .filter((term) => term.logOdds > 0)
    .sort((a, b) => b.logOdds - a.logOdds)
    .slice(0, maxReasons);
  if (reasons.length === 0) return null;
  return (
    <section class="reasons">
      <h2>{t('warning_reasons')}</h2>
      <ul>
        {reasons.map((term) => (
          <li key={term.name}>{featureTexts(term, t, format).sentence}</li>
        ))}
      </ul>
    </section>
  );
}
