import type { JSX } from 'preact';
import { useUi } from '../ui/ui-context.ts';
import { LeaveButton } from './leave-button.tsx';

/** Shown if there is no address to warn about, or the background does not answer. The only action is to leave. */
export function NoTarget({ isBroken, onLeave }: { isBroken: boolean; onLeave: () => void }): JSX.Element {
  const { t } = useUi();
  return (
    <>
      <h1>{t(isBroken ? 'warning_broken_title' : 'warning_no_target_title')}</h1>
      <p class="lead">{t(isBroken ? 'warning_broken_text' : 'warning_no_target_text')}</p>
      <div class="choices">
        <LeaveButton onLeave={onLeave} />
      </div>
    </>
  );
}
