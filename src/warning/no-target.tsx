import type { JSX } from 'preact';
import { useUi } from '../ui/ui-context.ts';
import { LeaveButton } from './leave-button.tsx';

/** Shown where there is no address to warn of, or the background does not answer: nothing but the way back. */
export function NoTarget({ broken, onLeave }: { broken: boolean; onLeave: () => void }): JSX.Element {
  const { t } = useUi();
  return (
    <>
      <h1>{t(broken ? 'warning_broken_title' : 'warning_no_target_title')}</h1>
      <p class="lead">{t(broken ? 'warning_broken_text' : 'warning_no_target_text')}</p>
      <div class="choices">
        <LeaveButton onLeave={onLeave} />
      </div>
    </>
  );
}
