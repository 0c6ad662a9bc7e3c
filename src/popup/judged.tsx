import type { JSX } from 'preact';
import type { TabView } from '../core/protocol/messages.ts';
import type { Assessment } from '../core/verdict/types.ts';
import { verdictAt } from '../core/verdict/verdict-at.ts';
import { Breakdown } from '../ui/breakdown.tsx';
import { EvidenceList, imitatedSite } from '../ui/evidence.tsx';
import { exposureText } from '../ui/exposure-text.ts';
import { Gauge } from '../ui/gauge.tsx';
import { HostName } from '../ui/host-name.tsx';
import { useUi } from '../ui/ui-context.ts';
import { VerdictIcon } from '../ui/verdict-icon.tsx';
import { verdictText, verdictTitle } from '../ui/verdict-texts.ts';
import { Facts } from './facts.tsx';
import { Lookup } from './lookup.tsx';

type JudgedView = TabView & { readonly assessment: Assessment };

/** A hostname, its verdict and the reasons. */
export function Judged({
  assessment,
  lookup,
  isAsking,
  exposure,
}: Omit<JudgedView, 'scheme' | 'settings' | 'frames'>): JSX.Element {
  const { t, format } = useUi();
  const { hostname, explanation, thresholds, verdict } = assessment;
  const imitated = imitatedSite(assessment);
  const modelVerdict = explanation === null ? verdict : verdictAt(explanation.probability, thresholds);
  return (
    <article>
      <section class={`verdict is-${verdict}`}>
        <VerdictIcon verdict={verdict} size={40} />
        <div>
          <h2>{verdictTitle(assessment, t)}</h2>
          <p class="verdict-host">
            <HostName hostname={hostname} />
          </p>
          {hostname.kind === 'domain' && hostname.unicode !== hostname.host && (
            <p class="verdict-unicode">
              {t('host_reads_as')} <bdi dir="ltr">{hostname.unicode}</bdi>
            </p>
          )}
          <p class="verdict-text">{verdictText(assessment, t)}</p>
          {exposure !== null && <p class="verdict-text">{exposureText(exposure, t, format)}</p>}
          {imitated !== null && <p class="verdict-text">{t('threat_imitates', [imitated])}</p>}
          <p class="asking" role="status">
            {isAsking && t('lookup_asking')}
          </p>
          {hostname.kind === 'invalid' && (
            <p class="verdict-reason" lang="en" dir="ltr">
              {hostname.reason}.
            </p>
          )}
        </div>
      </section>
      {explanation !== null && (
        <>
          <Gauge probability={explanation.probability} thresholds={thresholds} />
          {assessment.source !== 'model' && assessment.source !== 'endpoint' && modelVerdict !== verdict && (
            <p class="model-alone">{t('popup_model_alone', [t(`verdict_${modelVerdict}_title`)])}</p>
          )}
          <Breakdown explanation={explanation} />
          <EvidenceList evidence={explanation.evidence} />
        </>
      )}
      {lookup !== null && !isAsking && <Lookup report={lookup} />}
      <Facts assessment={assessment} isLookedUp={lookup !== null || isAsking} />
    </article>
  );
}
