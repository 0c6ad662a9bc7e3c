import type { JSX } from 'preact';
import type { SettingsView } from '../core/protocol/messages.ts';
import { useUi } from '../ui/ui-context.ts';
import { Section } from './section.tsx';

const rows = ['hosts', 'visits', 'pages', 'settings', 'session', 'usage'] as const;
const lookupRows = ['hosts', 'visits', 'pages', 'answers', 'settings', 'session', 'usage'] as const;

/** A table of what is stored and sent. Nothing is sent unless a look-up is on. */
export function PrivacySection({ view }: { view: SettingsView }): JSX.Element {
  const { t } = useUi();
  const { lookup, endpointUrl } = view.effective;
  const isOn = lookup !== 'off' && endpointUrl !== null;
  const sent = (row: string): string => {
    if (isOn && row === 'hosts') return t(`privacy_hosts_${lookup}`, [new URL(endpointUrl).host]);
    if (isOn && row === 'settings' && view.endpointKey.owner !== 'none') return t('privacy_settings_key');
    return '';
  };
  return (
    <Section id="privacy" title={t('privacy_title')} intro={t(isOn ? 'privacy_intro_lookup' : 'privacy_intro')}>
      <table class="privacy">
        <thead>
          <tr>
            <th scope="col">{t('privacy_what')}</th>
            <th scope="col">{t('privacy_kept')}</th>
            <th scope="col">{t('privacy_sent')}</th>
          </tr>
        </thead>
        <tbody>
          {(isOn ? lookupRows : rows).map((row) => (
            <tr key={row}>
              <th scope="row">{t(`privacy_${row}`)}</th>
              <td>{t(`privacy_${row}_kept`)}</td>
              <td class={sent(row) === '' ? 'is-nothing' : ''}>{sent(row) || t('privacy_nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
