import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../core/i18n/message-key.ts';
import type { TrustChoice, TrustView } from '../core/protocol/messages.ts';
import { useUi } from '../ui/ui-context.ts';
import { VerdictIcon } from '../ui/verdict-icon.tsx';
import { watchReadable } from './readable.ts';

export interface QuestionProps {
  readonly view: TrustView;
  readonly onClose: () => void;
  readonly onGive: (choice: TrustChoice) => void;
}

/** What would be trusted, for how long, and the two answers. The careful one has the initial focus. */
export function Question({ view, onClose, onGive }: QuestionProps): JSX.Element {
  const { t } = useUi();
  const [choice, setChoice] = useState<TrustChoice | null>(view.choices[0] ?? null);
  const [isReadable, setReadable] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus();
    return form.current === null ? undefined : watchReadable(form.current, setReadable);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);

  const give = (event: Event): void => {
    if (event.isTrusted && isReadable && choice !== null) onGive(choice);
  };
  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <div class="headline">
        <VerdictIcon verdict={view.verdict} size={40} />
        <h1>{t('trust_title')}</h1>
      </div>
      <p class="trust-host">
        <bdi class="host" dir="ltr" lang="zxx" translate={false}>
          {view.host}
        </bdi>
      </p>
      <p>{t('trust_text')}</p>
      <fieldset>
        <legend>{t('trust_what')}</legend>
        {view.choices.map((each) => (
          <label key={each} class="check">
            <input
              type="radio"
              name="choice"
              checked={each === choice}
              onChange={() => setChoice(each)}
              aria-describedby={`until-${each}`}
            />
            <span>
              <Label choice={each} view={view} />
              <small id={`until-${each}`}>{t(untilKey(each, view.isPrivate))}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="choices">
        <button ref={cancel} type="button" class="is-primary is-large" onClick={onClose}>
          {t('trust_cancel')}
        </button>
        <button type="button" class="is-large" aria-disabled={!isReadable} onClick={give}>
          {t('trust_give')}
        </button>
      </div>
      <p role="status" class="trust-wait">
        {!isReadable && t('trust_wait')}
      </p>
    </form>
  );
}

function Label({ choice, view }: { choice: TrustChoice; view: TrustView }): JSX.Element {
  const { t } = useUi();
  const name = choice === 'site' ? view.site : view.host;
  return <span class="host">{t(choice === 'session' ? 'trust_only' : 'trust_with_subdomains', [name])}</span>;
}

function untilKey(choice: TrustChoice, isPrivate: boolean): MessageKey {
  if (isPrivate) return 'trust_until_private';
  return choice === 'session' ? 'trust_until_session' : 'trust_until_removed';
}
