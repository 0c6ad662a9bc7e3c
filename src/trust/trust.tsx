import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TrustView } from '../core/protocol/messages.ts';
import type { Send } from '../ui/send.ts';
import { useUi } from '../ui/ui-context.ts';
import { Mark } from '../ui/verdict-icon.tsx';
import { Question } from './question.tsx';

export interface TrustProps {
  readonly send: Send;
  /** The id in the address of this page. */
  readonly id: string;
  /** Another page shows this one in a frame. It then asks nothing. */
  readonly isFramed: boolean;
}

/** The surface that asks whether to trust a site. It belongs to the extension, so no page can draw over it. */
export function Trust({ send, id, isFramed }: TrustProps): JSX.Element | null {
  const { t } = useUi();
  const [view, setView] = useState<TrustView | null>(null);
  const [isOver, setOver] = useState(isFramed);
  useEffect(() => {
    if (isFramed) return;
    send('trust.view', { id }).then(
      (answer) => (answer === null ? setOver(true) : setView(answer)),
      () => setOver(true),
    );
  }, [send, id, isFramed]);
  const close = (): void => void send('trust.close', { id }).catch(() => setOver(true));

  return (
    <main class="trust">
      <header class="masthead">
        <Mark size={22} />
        <span>Hostwise</span>
      </header>
      {isOver && (
        <>
          <h1>{t('trust_over_title')}</h1>
          <p role="alert">{t('trust_over_text')}</p>
          {!isFramed && (
            <button type="button" class="is-primary" onClick={close}>
              {t('trust_close')}
            </button>
          )}
        </>
      )}
      {!isOver && view !== null && (
        <Question
          view={view}
          onClose={close}
          onGive={(choice) =>
            send('trust.give', { id, choice }).then(
              ({ isTrusted }) => setOver(!isTrusted),
              () => setOver(true),
            )
          }
        />
      )}
    </main>
  );
}
