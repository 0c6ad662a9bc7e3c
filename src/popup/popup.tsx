import type { JSX } from 'preact';
import type { TabView } from '../core/protocol/messages.ts';
import type { Send } from '../ui/send.ts';
import { useUi } from '../ui/ui-context.ts';
import { Mark } from '../ui/verdict-icon.tsx';
import { Actions } from './actions.tsx';
import { FrameNotes } from './frame-notes.tsx';
import { Judged } from './judged.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Unjudged } from './unjudged.tsx';
import { type PopupState, useTabView } from './use-tab-view.ts';

export interface PopupProps {
  readonly send: Send;
  readonly tabId: number;
  readonly writeClipboard: (text: string) => Promise<void>;
  readonly openOptions: () => void;
}

/** The popup for one tab. */
export function Popup({ send, tabId, writeClipboard, openOptions }: PopupProps): JSX.Element {
  const { t } = useUi();
  const state = useTabView(send, tabId, writeClipboard);
  return (
    <div class="popup">
      <header class="masthead">
        <Mark size={18} />
        <h1>Hostwise</h1>
        <button type="button" class="is-plain" onClick={openOptions}>
          {t('popup_settings')}
        </button>
      </header>
      <main aria-busy={state.isBusy || (state.view === null && !state.isBroken)}>
        {state.view !== null && state.view.settings.mode === 'off' && (
          <p class="mode-off" role="note">
            {t('popup_mode_off')}
          </p>
        )}
        {state.view !== null && <FrameNotes frames={state.view.frames} settings={state.view.settings} />}
        <Content state={state} view={state.view} />
      </main>
      <NoticeLine notice={state.notice} state={state} />
      {state.view?.assessment && (
        <Actions assessment={state.view.assessment} settings={state.view.settings} state={state} />
      )}
    </div>
  );
}

function Content({ state, view }: { state: PopupState; view: TabView | null }): JSX.Element | null {
  const { t } = useUi();
  if (state.isBroken) {
    return (
      <div class="unjudged">
        <h2>{t('popup_broken_title')}</h2>
        <p>{t('popup_broken_text')}</p>
        <button type="button" onClick={state.reload}>
          {t('popup_retry')}
        </button>
      </div>
    );
  }
  if (view === null) return null;
  const { assessment, scheme, lookup, isAsking, exposure } = view;
  if (assessment === null) return <Unjudged scheme={scheme} />;
  return <Judged assessment={assessment} lookup={lookup} isAsking={isAsking} exposure={exposure} />;
}
