import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { matchesOneHost } from '../core/settings/open-zone-entries.ts';
import { useUi } from '../ui/ui-context.ts';
import type { SettingsState } from './use-settings.ts';

/** Announces what was saved, to screen readers too, and offers to undo the removal of an exception. */
export function SaveStatus({ state }: { state: SettingsState }): JSX.Element {
  const { t } = useUi();
  const { notice } = state;
  const undo = useRef<HTMLButtonElement>(null);
  // The entry is gone and so is its focused button. Without this, the keyboard focus would return to the top of the
  // page.
  useEffect(() => undo.current?.focus(), [notice]);
  return (
    <div class={notice === null ? 'notice' : 'notice is-shown'}>
      <p role="status">
        {notice !== null && t(`saved_${notice.kind}`, 'host' in notice ? [notice.host] : [])}
        {notice?.kind === 'added' && matchesOneHost(notice.host) && ` ${t('open_zone_note', [notice.host])}`}
      </p>
      {notice?.kind === 'removed' && (
        <button ref={undo} type="button" class="is-plain" onClick={() => void state.addException(notice.host)}>
          {t('notice_undo')}
        </button>
      )}
    </div>
  );
}
