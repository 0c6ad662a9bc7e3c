import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { canonicalEndpoint } from '../core/settings/canonical-endpoint.ts';
import { settingsTable } from '../core/settings/settings-table.ts';
import { useUi } from '../ui/ui-context.ts';

/** The address of the endpoint. An empty field removes the endpoint; an invalid address is reported and not saved. */
export function EndpointAddress(props: {
  url: string | null;
  managed: boolean;
  onSave: (url: string | null) => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { url, managed, onSave } = props;
  const [text, setText] = useState(url ?? '');
  const [error, setError] = useState('');
  useEffect(() => {
    setText(url ?? '');
    setError('');
  }, [url]);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isEmpty = text.trim() === '';
    const address = canonicalEndpoint(text);
    setError(address === null && !isEmpty ? t('options_endpoint_wrong') : '');
    if (address === null && !isEmpty) return;
    if (await onSave(address)) setText(address ?? '');
  };
  return (
    <form class="add" onSubmit={save} noValidate>
      <label for="endpoint">{t('options_endpoint_label')}</label>
      <div class="add-row">
        <input
          id="endpoint"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={settingsTable.endpointUrl.example}
          disabled={managed}
          aria-invalid={error !== ''}
          aria-describedby="endpoint-error"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" disabled={managed}>
          {t('options_save')}
        </button>
      </div>
      <p class="error" id="endpoint-error" role="alert">
        {error}
      </p>
    </form>
  );
}
