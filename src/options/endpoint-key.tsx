import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EndpointKeyView } from '../core/settings/endpoint-key.ts';
import { isEndpointKey } from '../core/settings/endpoint-key-format.ts';
import { settingsTable } from '../core/settings/settings-table.ts';
import { useUi } from '../ui/ui-context.ts';

/**
 * The API key of the endpoint, if it requires one. A saved key is never shown again, apart from its last characters.
 */
export function EndpointKey(props: {
  view: EndpointKeyView;
  onSave: (key: string | null) => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { view, onSave } = props;
  if (view.owner === 'none') return <NewKey onSave={onSave} />;
  return (
    <div class="key">
      <p class="label">{t('options_key_label')}</p>
      <p class="key-row">
        <span>
          {view.hint === '' ? t('options_key_set') : t('options_key_ends', [view.hint])}
          {view.owner === 'policy' && ` ${t('options_key_managed')}`}
        </span>
        {view.owner === 'user' && (
          <button type="button" class="is-plain" onClick={() => void onSave(null)}>
            {t('options_key_remove')}
          </button>
        )}
      </p>
    </div>
  );
}

function NewKey({ onSave }: { onSave: (key: string | null) => Promise<boolean> }): JSX.Element {
  const { t } = useUi();
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const key = text.trim();
    setError(isEndpointKey(key) ? '' : t('options_key_wrong', [String(settingsTable.endpointKey.maxLength)]));
    if (isEndpointKey(key) && (await onSave(key))) setText('');
  };
  return (
    <form class="add" onSubmit={save} noValidate>
      <label for="key">{t('options_key_label')}</label>
      <div class="add-row">
        <input
          id="key"
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('options_key_placeholder')}
          aria-invalid={error !== ''}
          aria-describedby="key-error"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{t('options_save')}</button>
      </div>
      <p class="error" id="key-error" role="alert">
        {error}
      </p>
    </form>
  );
}
