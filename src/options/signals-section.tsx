import type { JSX } from 'preact';
import type { SettingsView } from '../core/protocol/messages.ts';
import { useUi } from '../ui/ui-context.ts';
import { Section } from './section.tsx';
import type { SettingsState } from './use-settings.ts';

const signals = [
  ['first', 'noticeFirstVisits'],
  ['fields', 'noticeSecretFields'],
  ['own', 'protectOwnSites'],
] as const;

/** What only this machine knows: a switch for each signal, and a button that forgets the visits. */
export function SignalsSection({ view, state }: { view: SettingsView; state: SettingsState }): JSX.Element {
  const { t } = useUi();
  const { effective } = view;
  const isFixed = (key: (typeof signals)[number][1]): boolean => effective.managed.includes(key);
  return (
    <Section
      id="signals"
      title={t('options_signals_title')}
      intro={t('options_signals_intro')}
      managed={signals.some(([, key]) => isFixed(key))}
    >
      <fieldset class="signals">
        <legend class="visually-hidden">{t('options_signals_title')}</legend>
        {signals.map(([name, key]) => (
          <label key={key} class={isFixed(key) ? 'choice is-disabled' : 'choice'}>
            <input
              type="checkbox"
              name={key}
              checked={effective[key]}
              disabled={isFixed(key)}
              onChange={(event) => void state.change({ [key]: event.currentTarget.checked })}
            />
            <span>
              <strong>{t(`options_signal_${name}`)}</strong>
              <span class="hint">{t(`options_signal_${name}_hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="clear-visits">
        <button type="button" aria-describedby="clear-visits-hint" onClick={() => void state.clearVisits()}>
          {t('options_signals_clear')}
        </button>
        <p class="hint" id="clear-visits-hint">
          {t('options_signals_clear_hint')}
        </p>
      </div>
    </Section>
  );
}
