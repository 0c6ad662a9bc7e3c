import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useUi } from '../ui/ui-context.ts';

/** Lets the user continue at their own risk: for this session, or permanently if they tick the box. */
export function ContinuePanel(props: {
  canRemember: boolean;
  onContinue: (remember: boolean) => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const [remember, setRemember] = useState(false);
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle');
  const submit = async (): Promise<void> => {
    if (state === 'busy') return;
    setState('busy');
    const allowed = await props.onContinue(remember && props.canRemember).catch(() => false);
    setState(allowed ? 'busy' : 'refused');
  };
  return (
    <section class="continue">
      <h2>{t('warning_continue_heading')}</h2>
      <p>{t('warning_continue_text')}</p>
      {props.canRemember && (
        <label class="check">
          <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
          {t('warning_remember')}
        </label>
      )}
      <button type="button" class="is-danger" onClick={submit} aria-disabled={state === 'busy'}>
        {t('warning_continue')}
      </button>
      <p role="status" class="continue-status">
        {state === 'refused' && t('warning_refused')}
      </p>
    </section>
  );
}
