import type { JSX } from 'preact';
import type { EffectiveSettings } from '../core/settings/effective-settings.ts';
import { useUi } from '../ui/ui-context.ts';
import { HostName } from './host-list.tsx';
import { Section } from './section.tsx';

/** What only the administrator can set: the lists, and what users may do. Hidden without a policy. */
export function ManagedSection({ settings }: { settings: EffectiveSettings }): JSX.Element | null {
  const { t } = useUi();
  if (settings.managed.length === 0) return null;
  return (
    <Section id="managed" title={t('options_policy_title')} intro={t('options_policy_intro')} managed>
      <ul class="rules">
        <li>{t(settings.allowExceptions ? 'options_policy_exceptions' : 'options_policy_no_exceptions')}</li>
        <li>{t(settings.allowContinue ? 'options_policy_continue' : 'options_policy_no_continue')}</li>
      </ul>
      <HostList title={t('options_policy_block')} hosts={settings.blockList} />
      <HostList title={t('options_policy_allow')} hosts={settings.allowList} isTrusted />
    </Section>
  );
}

function HostList(props: { title: string; hosts: readonly string[]; isTrusted?: boolean }): JSX.Element | null {
  const { title, hosts, isTrusted = false } = props;
  if (hosts.length === 0) return null;
  return (
    <details class="policy-hosts">
      <summary>
        {title} ({hosts.length})
      </summary>
      <ul class="hosts">
        {hosts.map((host) => (
          <li key={host}>
            <HostName host={host} isTrusted={isTrusted} />
          </li>
        ))}
      </ul>
    </details>
  );
}
