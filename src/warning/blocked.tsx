import type { JSX } from 'preact';
import type { MessageKey } from '../core/i18n/message-key.ts';
import type { WarningView } from '../core/protocol/messages.ts';
import type { EffectiveSettings } from '../core/settings/effective-settings.ts';
import type { Assessment } from '../core/verdict/types.ts';
import { Breakdown } from '../ui/breakdown.tsx';
import { EvidenceList, imitatedSite } from '../ui/evidence.tsx';
import { exposureText } from '../ui/exposure-text.ts';
import { Gauge } from '../ui/gauge.tsx';
import { HostName } from '../ui/host-name.tsx';
import { useUi } from '../ui/ui-context.ts';
import { VerdictIcon } from '../ui/verdict-icon.tsx';
import { sourceText, verdictText } from '../ui/verdict-texts.ts';
import { ContinuePanel } from './continue-panel.tsx';
import { LeaveButton } from './leave-button.tsx';
import { Reasons } from './reasons.tsx';

export interface BlockedProps {
  readonly assessment: Assessment;
  readonly settings: EffectiveSettings;
  readonly stop: NonNullable<WarningView['stop']>;
  readonly onLeave: () => void;
  /** Resolves to true if the background allows it. */
  readonly onContinue: (remember: boolean) => Promise<boolean>;
}

/** The warning: what is blocked and why, a button to leave, and in the details a way to continue. */
export function Blocked({ assessment, settings, stop, onLeave, onContinue }: BlockedProps): JSX.Element {
  const { t, format } = useUi();
  const { hostname, explanation } = assessment;
  const byPolicy = assessment.source === 'policy';
  const isAttack = stop.cause === 'attack' && assessment.verdict !== 'dangerous';
  const imitated = imitatedSite(assessment);
  return (
    <>
      <div class="headline">
        <VerdictIcon verdict="dangerous" size={56} />
        <div>
          <p class="kicker">{exposureText(stop.exposure, t, format)}</p>
          <h1>{t(titleKey(byPolicy, isAttack))}</h1>
        </div>
      </div>
      <p class="blocked-host is-dangerous">
        <HostName hostname={hostname} />
        {hostname.kind === 'domain' && hostname.unicode !== hostname.host && (
          <span class="verdict-unicode">
            {t('host_reads_as')} <bdi dir="ltr">{hostname.unicode}</bdi>
          </span>
        )}
      </p>
      <p class="lead">{isAttack ? t('warning_attack_text') : verdictText(assessment, t)}</p>
      {imitated !== null && <p class="imitated">{t('threat_imitates', [imitated])}</p>}
      {!byPolicy && explanation !== null && <Reasons explanation={explanation} />}
      <div class="choices">
        <LeaveButton onLeave={onLeave} />
      </div>
      <details class="details">
        <summary>{t('warning_details')}</summary>
        {explanation !== null && (
          <div class="details-columns">
            <div>
              <Gauge probability={explanation.probability} thresholds={assessment.thresholds} />
              <EvidenceList evidence={explanation.evidence} />
            </div>
            <Breakdown explanation={explanation} />
          </div>
        )}
        <dl class="details-facts">
          <dt>{t('warning_address')}</dt>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll a long address. */}
          <dd class="address" tabIndex={0} dir="ltr">
            {stop.address}
          </dd>
          <dt>{t('fact_source')}</dt>
          <dd>{sourceText(assessment, t)}</dd>
          <dt>{t('fact_model')}</dt>
          <dd>{assessment.modelVersion ?? t('fact_model_none')}</dd>
        </dl>
        {byPolicy || !settings.allowContinue ? (
          <p class="managed">{t(byPolicy ? 'warning_managed_block' : 'warning_managed_continue')}</p>
        ) : (
          <ContinuePanel canRemember={settings.allowExceptions} onContinue={onContinue} />
        )}
      </details>
    </>
  );
}

function titleKey(byPolicy: boolean, isAttack: boolean): MessageKey {
  if (byPolicy) return 'warning_title_policy';
  return isAttack ? 'warning_title_attack' : 'warning_title';
}
