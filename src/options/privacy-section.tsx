import type { JSX } from 'preact';
import { useUi } from '../ui/ui-context.ts';
import { Section } from './section.tsx';

const rows = ['hosts', 'pages', 'settings', 'session', 'usage'] as const;

/** What is sent where: nothing, item by item. */
export function PrivacySection(): JSX.Element {
  const { t } = useUi();
  return (
    <Section id="privacy" title={t('privacy_title')} intro={t('privacy_intro')}>
      <table class="privacy">
        <thead>
          <tr>
            <th scope="col">{t('privacy_what')}</th>
            <th scope="col">{t('privacy_kept')}</th>
            <th scope="col">{t('privacy_sent')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`privacy_${row}`)}</th>
              <td>{t(`privacy_${row}_kept`)}</td>
              <td>{t('privacy_nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
