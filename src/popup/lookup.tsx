import type { JSX } from 'preact';
import type { LookupReport } from '../core/lookup/report.ts';
import { failureText } from '../ui/failure-text.ts';
import { type Ui, useUi } from '../ui/ui-context.ts';

/** What was sent about the site, where and when, and what came back. */
export function Lookup({ report }: { report: LookupReport }): JSX.Element {
  const ui = useUi();
  const { t, format } = ui;
  const { sent, kind, endpoint, at } = report;
  return (
    <section class="lookup">
      <h2>{t('lookup_heading')}</h2>
      <dl>
        <dt>{t('lookup_sent')}</dt>
        <dd>
          {sent === '' ? (
            t('fact_sent_nothing')
          ) : (
            <>
              <bdi dir="ltr" class="lookup-text">
                {sent}
              </bdi>{' '}
              <span class="lookup-note">{t(`lookup_sent_${kind}`)}</span>
            </>
          )}
        </dd>
        <dt>{t('lookup_to')}</dt>
        <dd>
          <bdi dir="ltr">{new URL(endpoint).host}</bdi>
        </dd>
        <dt>{t('lookup_at')}</dt>
        <dd>{format.moment(at)}</dd>
        <dt>{t('lookup_back')}</dt>
        <dd>{outcomeText(report, ui)}</dd>
      </dl>
    </section>
  );
}

/** Returns what came back, in one or two sentences. */
function outcomeText({ outcome }: LookupReport, { t, format }: Ui): string {
  switch (outcome.state) {
    case 'evidence': {
      const { listed, rows } = outcome;
      return listed === null
        ? t('lookup_not_listed', [format.plain(rows)])
        : t('lookup_listed', [listed.host, format.plain(rows)]);
    }
    case 'verdict': {
      const { verdict, probability, model } = outcome.answer;
      const number = probability === null ? '–' : format.probability(probability);
      return t('lookup_verdict', [t(`verdict_${verdict}_title`), number, model.version ?? '–']);
    }
    case 'failed':
      return `${failureText(outcome, t)} ${t('lookup_local_stands')}`;
    case 'paused':
      return `${t('lookup_paused', [format.moment(outcome.until)])} ${t('lookup_local_stands')}`;
  }
}
