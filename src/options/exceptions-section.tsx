import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../core/protocol/messages.ts';
import { useUi } from '../ui/ui-context.ts';
import { entryFromInput } from './input.ts';
import { Section } from './section.tsx';
import type { SettingsState } from './use-settings.ts';

/** The sites that the user trusts: see, add, remove. */
export function ExceptionsSection({ view, state }: { view: SettingsView; state: SettingsState }): JSX.Element {
  const { t } = useUi();
  const locked = !view.effective.allowExceptions;
  // Those in force, which in a private window may be more than the user's list; with exceptions off, the list itself.
  const hosts = locked ? view.user.exceptions : view.effective.exceptions;
  return (
    <Section
      id="exceptions"
      title={t('options_exceptions_title')}
      intro={t('options_exceptions_intro')}
      managed={locked}
    >
      {locked && <p class="hint">{t('options_exceptions_locked')}</p>}
      {!locked && <AddException onAdd={state.addException} />}
      {hosts.length === 0 ? (
        <p class="empty">{t('options_exceptions_none')}</p>
      ) : (
        <ul class={locked ? 'hosts is-idle' : 'hosts'}>
          {hosts.map((host) => (
            <li key={host}>
              <bdi dir="ltr" class="host">
                {host}
              </bdi>
              <button
                type="button"
                class="is-plain"
                disabled={locked}
                aria-label={t('options_exception_remove_label', [host])}
                onClick={() => void state.removeException(host)}
              >
                {t('options_exception_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function AddException({ onAdd }: { onAdd: (host: string) => Promise<boolean> }): JSX.Element {
  const { t } = useUi();
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const host = entryFromInput(text);
    setError(host === null ? t('options_exception_wrong') : '');
    if (host !== null && (await onAdd(host))) setText('');
    field.current?.focus();
  };
  return (
    <form class="add" onSubmit={add} noValidate>
      <label for="exception">{t('options_exception_label')}</label>
      <div class="add-row">
        <input
          ref={field}
          id="exception"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="example.com"
          aria-invalid={error !== ''}
          aria-describedby="exception-error"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{t('options_exception_add')}</button>
      </div>
      <p class="error" id="exception-error" role="alert">
        {error}
      </p>
    </form>
  );
}
