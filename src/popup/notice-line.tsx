import type { JSX } from 'preact';
import { useUi } from '../ui/ui-context.ts';
import type { Notice, PopupState } from './use-tab-view.ts';

/** Says what the last action did, aloud too, and takes it back where that can be done. */
export function NoticeLine({
  notice,
  onUndo,
}: {
  notice: Notice | null;
  onUndo: Pick<PopupState, 'trust' | 'distrust' | 'busy'>;
}): JSX.Element {
  const { t } = useUi();
  const undo =
    notice?.kind === 'trusted'
      ? () => onUndo.distrust(notice.host)
      : notice?.kind === 'untrusted'
        ? () => onUndo.trust(notice.host)
        : null;
  return (
    <div class={notice === null ? 'notice' : 'notice is-shown'}>
      <p role="status">{notice !== null && t(`notice_${notice.kind}`, 'host' in notice ? [notice.host] : [])}</p>
      {undo !== null && (
        <button type="button" class="is-plain" onClick={undo} disabled={onUndo.busy}>
          {t('notice_undo')}
        </button>
      )}
    </div>
  );
}
