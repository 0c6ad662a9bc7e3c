import type { JSX } from 'preact';
import type { Assessment } from '../core/verdict/types.ts';
import { useUi } from '../ui/ui-context.ts';
import { sourceText } from '../ui/verdict-texts.ts';

/** Short facts about where the verdict comes from. */
export function Facts({ assessment, isLookedUp }: { assessment: Assessment; isLookedUp: boolean }): JSX.Element {
  const { t } = useUi();
  const { hostname, threat, modelVersion } = assessment;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('fact_threat'), threat === null ? null : t(`threat_${threat}_name`)],
    [t('fact_source'), sourceText(assessment, t)],
    [t('fact_customer_of'), hostname.kind === 'domain' && hostname.privateSuffix ? hostname.suffix : null],
    [t('fact_suffix'), hostname.kind === 'domain' && !hostname.knownSuffix ? t('fact_suffix_unknown') : null],
    [t('fact_model'), modelVersion ?? t('fact_model_none')],
    // If something was sent, `Lookup` shows it.
    [t('fact_sent'), isLookedUp ? null : t('fact_sent_nothing')],
  ];
  return (
    <section class="facts">
      <h2 class="visually-hidden">{t('facts_heading')}</h2>
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
