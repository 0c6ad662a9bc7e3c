import type { JSX } from 'preact';
import type { SettingsView } from '../core/protocol/messages.ts';
import { choicesOf } from '../core/settings/setting.ts';
import { settingsTable } from '../core/settings/settings-table.ts';
import type { UserSettings } from '../core/settings/user-settings.ts';
import { useUi } from '../ui/ui-context.ts';
import { Section } from './section.tsx';

/** The mode: no warnings, a banner only, or a full page instead of dangerous ones. */
export function ModeSection(props: {
  view: SettingsView;
  onChange: (mode: UserSettings['mode']) => void;
}): JSX.Element {
  const { t } = useUi();
  const { effective } = props.view;
  const managed = effective.managed.includes('mode');
  return (
    <Section id="mode" title={t('options_mode_title')} intro={t('options_mode_intro')} managed={managed}>
      <fieldset disabled={managed}>
        <legend class="visually-hidden">{t('options_mode_title')}</legend>
        {[...choicesOf(settingsTable.mode)].reverse().map((mode) => (
          <label key={mode} class="choice">
            <input
              type="radio"
              name="mode"
              value={mode}
              checked={effective.mode === mode}
              onChange={() => props.onChange(mode)}
            />
            <span>
              <strong>{t(`options_mode_${mode}`)}</strong>
              <span class="hint">{t(`options_mode_${mode}_hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Section>
  );
}
