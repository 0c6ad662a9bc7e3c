import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { WarningView } from '../core/protocol/messages.ts';
import type { Send } from '../ui/send.ts';
import { useUi } from '../ui/ui-context.ts';
import { Mark } from '../ui/verdict-icon.tsx';
import { Blocked } from './blocked.tsx';
import { NoTarget } from './no-target.tsx';
import { Passed } from './passed.tsx';

export interface WarningProps {
  readonly send: Send;
  /** The id in the page's address; null if there is no valid one. */
  readonly id: string | null;
  /** Another page shows this one in a frame, possibly for clickjacking. A framed page has no buttons. */
  readonly isFramed: boolean;
  /** Opens an address and replaces this page in the tab's history. */
  readonly navigate: (url: string) => void;
}

/** The page that is shown instead of a dangerous page. */
export function Warning(props: WarningProps): JSX.Element {
  return (
    <div class="warning">
      <header class="masthead">
        <Mark size={22} />
        <span>Hostwise</span>
      </header>
      <main>
        <Content {...props} />
      </main>
    </div>
  );
}

function Content({ send, id, isFramed, navigate }: WarningProps): JSX.Element | null {
  const { t } = useUi();
  const [view, setView] = useState<WarningView | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    setView(null);
    setIsBroken(false);
    if (isFramed) return;
    let isCurrent = true;
    send('warning.view', { id }).then(
      (answer) => isCurrent && setView(answer),
      () => isCurrent && setIsBroken(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [send, id, isFramed]);

  if (isFramed) return <p class="framed">{t('warning_framed')}</p>;
  const leave = (): void => void send('warning.leave', { id }).catch(() => setIsBroken(true));
  if (isBroken) return <NoTarget isBroken onLeave={leave} />;
  if (view === null) return null;
  const { stop, assessment, settings } = view;
  if (id === null || stop === null || assessment === null) return <NoTarget isBroken={false} onLeave={leave} />;
  if (assessment.verdict !== 'dangerous' && (stop.cause === 'verdict' || assessment.verdict === 'trusted')) {
    return <Passed assessment={assessment} onLeave={leave} onOpen={() => navigate(stop.address)} />;
  }
  return (
    <Blocked
      assessment={assessment}
      settings={settings}
      stop={stop}
      onLeave={leave}
      onContinue={async (remember) => {
        const { address } = await send('warning.continue', { id, remember });
        if (address !== null) navigate(address);
        return address !== null;
      }}
    />
  );
}
