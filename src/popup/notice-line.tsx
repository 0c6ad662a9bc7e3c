import type { JSX } from 'preact';
import { useUi } from '../ui/ui-context.ts';
import type { Notice, PopupState } from './use-tab-view.ts';

/** Reports the last action, to screen readers too, and offers to undo it if that is possible. */
export function NoticeLine({
  notice,
  state,
}: {
  notice: Notice | null;
  state: Pick<PopupState, 'trust' | 'distrust' | 'isBusy'>;
}): JSX.Element {
  const { t } = useUi();
  const undo =
    notice?.kind === 'trusted'
      ? () => state.distrust(notice.host)
      : notice?.kind === 'untrusted'
        ? () => state.trust(notice.host)
        : null;
  return (
    <div class={notice === null ? 'notice' : 'notice is-shown'}>
      <p role="status">
        {notice !== null && t(`notice_${notice.kind}`, 'host' in notice ? [notice.host] : [])}
        {notice?.kind === 'trusted' && notice.isAlone && ` ${t('open_zone_note', [notice.host])}`}
      </p>
      {undo !== null && (
        <button type="button" class="is-plain" onClick={undo} disabled={state.isBusy}>
          {t('notice_undo')}
        </button>
      )}
    </div>
  );
}
