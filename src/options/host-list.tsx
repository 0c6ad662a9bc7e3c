import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { matchesOneHost } from '../core/settings/open-zone-entries.ts';
import { useUi } from '../ui/ui-context.ts';
import { parseEntryInput } from './input.ts';

/** One host of a list. A trusted open zone comes with a note that it covers nothing else. */
export function HostName({ host, isTrusted }: { host: string; isTrusted: boolean }): JSX.Element {
  const { t } = useUi();
  return (
    <span class="host-name">
      <bdi dir="ltr" class="host">
        {host}
      </bdi>
      {isTrusted && matchesOneHost(host) && <span class="hint">{t('open_zone_note', [host])}</span>}
    </span>
  );
}

/** A list of hosts, each with a button to remove it. Hosts in `fixed` have no button: the administrator set them. */
export function HostList(props: {
  hosts: readonly string[];
  fixed?: readonly string[];
  locked?: boolean;
  /** Whether the hosts are trusted. */
  isTrusted?: boolean;
  onRemove: (host: string) => Promise<unknown>;
}): JSX.Element {
  const { t } = useUi();
  const { hosts, fixed = [], locked = false, isTrusted = false, onRemove } = props;
  return (
    <ul class={locked ? 'hosts is-idle' : 'hosts'}>
      {hosts.map((host) => (
        <li key={host}>
          <HostName host={host} isTrusted={isTrusted} />
          {!fixed.includes(host) && (
            <button
              type="button"
              class="is-plain"
              disabled={locked}
              aria-label={t('options_exception_remove_label', [host])}
              onClick={() => void onRemove(host)}
            >
              {t('options_exception_remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A field for a hostname or an address that contains one. */
export function AddHost(props: {
  id: string;
  label: string;
  /** Resolves to false if the host could not be saved. */
  onAdd: (host: string) => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { id, label, onAdd } = props;
  const [text, setText] = useState('');
  const [error, setError] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const host = parseEntryInput(text);
    setError(host === null ? t('options_exception_wrong') : '');
    if (host !== null && (await onAdd(host))) setText('');
    field.current?.focus();
  };
  return (
    <form class="add" onSubmit={add} noValidate>
      <label for={id}>{label}</label>
      <div class="add-row">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="example.com"
          aria-invalid={error !== ''}
          aria-describedby={`${id}-error`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{t('options_exception_add')}</button>
      </div>
      <p class="error" id={`${id}-error`} role="alert">
        {error}
      </p>
    </form>
  );
}
