import type { JSX } from 'preact';
import type { Assessment } from '../core/verdict/types.ts';
import { HostName } from '../ui/host-name.tsx';
import { useUi } from '../ui/ui-context.ts';
import { VerdictIcon } from '../ui/verdict-icon.tsx';
import { verdictText } from '../ui/verdict-texts.ts';
import { LeaveButton } from './leave-button.tsx';

/** Shown if the site is no longer dangerous, for example because an exception or a policy now allows it. */
export function Passed(props: { assessment: Assessment; onLeave: () => void; onOpen: () => void }): JSX.Element {
  const { t } = useUi();
  const { assessment } = props;
  return (
    <>
      <div class="headline">
        <VerdictIcon verdict={assessment.verdict} size={56} />
        <h1>{t('warning_passed_title')}</h1>
      </div>
      <p class={`blocked-host is-${assessment.verdict}`}>
        <HostName hostname={assessment.hostname} />
      </p>
      <p class="lead">{verdictText(assessment, t)}</p>
      <div class="choices">
        <LeaveButton onLeave={props.onLeave} />
        <button type="button" class="is-large" onClick={props.onOpen}>
          {t('warning_open')}
        </button>
      </div>
    </>
  );
}
