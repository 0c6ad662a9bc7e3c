import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SettingsView } from '../core/protocol/messages.ts';
import type { UserSettings } from '../core/settings/user-settings.ts';
import { useUi } from '../ui/ui-context.ts';

/** What is sent to the endpoint: nothing, four hex digits, or the hostname, which needs a second consent. */
export function LookupChoices(props: {
  view: SettingsView;
  onChange: (changes: Partial<UserSettings>) => Promise<boolean>;
  requestConsent: () => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { onChange, requestConsent } = props;
  const { lookup, managed, lookupInPrivateWindows } = props.view.effective;
  const [isRefused, setRefused] = useState(false);
  const isFixed = managed.includes('lookup');

  const choose = async (lookupChoice: UserSettings['lookup'], box: HTMLInputElement): Promise<void> => {
    // This comes first because browsers show the prompt only while they handle a click.
    const isAllowed = lookupChoice === 'off' || (await requestConsent());
    setRefused(!isAllowed);
    if (!isAllowed || !(await onChange({ lookup: lookupChoice }))) box.checked = !box.checked;
  };
  return (
    <fieldset class="lookup-choices">
      <legend class="visually-hidden">{t('options_lookup_title')}</legend>
      <Choice
        name="private"
        checked={lookup !== 'off'}
        disabled={isFixed}
        onChange={(box) => choose(box.checked ? 'private' : 'off', box)}
      />
      <Choice
        name="hostname"
        checked={lookup === 'hostname'}
        disabled={isFixed || lookup === 'off'}
        onChange={(box) => choose(box.checked ? 'hostname' : 'private', box)}
      />
      <Choice
        name="windows"
        checked={lookupInPrivateWindows}
        disabled={managed.includes('lookupInPrivateWindows') || lookup === 'off'}
        onChange={(box) => onChange({ lookupInPrivateWindows: box.checked })}
      />
      <p class="error" role="alert">
        {isRefused && t('options_lookup_refused')}
      </p>
    </fieldset>
  );
}

function Choice(props: {
  name: 'private' | 'hostname' | 'windows';
  checked: boolean;
  disabled: boolean;
  onChange: (box: HTMLInputElement) => Promise<unknown>;
}): JSX.Element {
  const { t } = useUi();
  const { name, checked, disabled, onChange } = props;
  return (
    <label class={disabled ? 'choice is-disabled' : 'choice'}>
      <input
        type="checkbox"
        name={`lookup-${name}`}
        checked={checked}
        disabled={disabled}
        onChange={(event) => void onChange(event.currentTarget)}
      />
      <span>
        <strong>{t(`options_lookup_${name}`)}</strong>
        <span class="hint">{t(`options_lookup_${name}_hint`)}</span>
      </span>
    </label>
  );
}
