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
  /** What `parseTarget` returned. */
  readonly target: string | null;
  /** Some page shows this one in a frame, perhaps to have its buttons clicked unseen: offer none. */
  readonly framed: boolean;
  /** Replaces this page by the target in the tab's history. */
  readonly navigate: (url: string) => void;
}

/** The page that stands before a dangerous one. */
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

function Content({ send, target, framed, navigate }: WarningProps): JSX.Element | null {
  const { t } = useUi();
  const [view, setView] = useState<WarningView | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    setView(null);
    setBroken(false);
    if (target === null || framed) return;
    let current = true;
    send('warning.view', { url: target }).then(
      (answer) => current && setView(answer),
      () => current && setBroken(true),
    );
    return () => {
      current = false;
    };
  }, [send, target, framed]);

  if (framed) return <p class="framed">{t('warning_framed')}</p>;
  const leave = (): void => void send('warning.leave', { url: target ?? '' }).catch(() => setBroken(true));
  if (target === null || broken || view?.assessment === null) {
    return <NoTarget broken={broken && target !== null} onLeave={leave} />;
  }
  if (view === null) return null;
  const { assessment, settings } = view;
  if (assessment.verdict !== 'dangerous') {
    return <Passed assessment={assessment} onLeave={leave} onOpen={() => navigate(target)} />;
  }
  return (
    <Blocked
      assessment={assessment}
      settings={settings}
      target={target}
      onLeave={leave}
      onContinue={async (remember) => {
        const { allowed } = await send('warning.continue', { url: target, remember });
        if (allowed) navigate(target);
        return allowed;
      }}
    />
  );
}
