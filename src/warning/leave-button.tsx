import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useUi } from '../ui/ui-context.ts';

/** The button to leave the page. It is the main action and has the initial focus. */
export function LeaveButton({ onLeave }: { onLeave: () => void }): JSX.Element {
  const { t } = useUi();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button ref={button} type="button" class="is-primary is-large" onClick={onLeave}>
      {t('warning_leave')}
    </button>
  );
}
