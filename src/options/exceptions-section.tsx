import type { JSX } from 'preact';
import type { SettingsView } from '../core/protocol/messages.ts';
import { useUi } from '../ui/ui-context.ts';
import { AddHost, HostList } from './host-list.tsx';
import { Section } from './section.tsx';
import type { SettingsState } from './use-settings.ts';

/** Shows the sites that the user trusts, and lets the user add and remove them. */
export function ExceptionsSection({ view, state }: { view: SettingsView; state: SettingsState }): JSX.Element {
  const { t } = useUi();
  const locked = !view.effective.allowExceptions;
  // In a private window, more exceptions may apply than the user's list has. If none apply, the stored list is shown.
  const hosts = locked ? view.user.exceptions : view.effective.exceptions;
  return (
    <Section
      id="exceptions"
      title={t('options_exceptions_title')}
      intro={t('options_exceptions_intro')}
      managed={locked}
    >
      {locked && <p class="hint">{t('options_exceptions_locked')}</p>}
      {!locked && <AddHost id="exception" label={t('options_exception_label')} onAdd={state.addException} />}
      {hosts.length === 0 ? (
        <p class="empty">{t('options_exceptions_none')}</p>
      ) : (
        <HostList hosts={hosts} isTrusted locked={locked} onRemove={state.removeException} />
      )}
    </Section>
  );
}
