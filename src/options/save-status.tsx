import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useUi } from '../ui/ui-context.ts';
import type { SettingsState } from './use-settings.ts';

/** Says what was saved, aloud too, and gives a removed exception back. */
export function SaveStatus({ state }: { state: SettingsState }): JSX.Element {
  const { t } = useUi();
  const { notice } = state;
  const undo = useRef<HTMLButtonElement>(null);
  // The button that removed the entry is gone with it; without this the keyboard would start again at the top.
  useEffect(() => undo.current?.focus(), [notice]);
  return (
    <div class={notice === null ? 'notice' : 'notice is-shown'}>
      <p role="status">{notice !== null && t(`saved_${notice.kind}`, 'host' in notice ? [notice.host] : [])}</p>
      {notice?.kind === 'removed' && (
        <button ref={undo} type="button" class="is-plain" onClick={() => void state.addException(notice.host)}>
          {t('notice_undo')}
        </button>
      )}
    </div>
  );
}
