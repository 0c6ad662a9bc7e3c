import type { JSX } from 'preact';
import type { SettingsView } from '../core/protocol/messages.ts';
import { useUi } from '../ui/ui-context.ts';
import { EndpointAddress } from './endpoint-address.tsx';
import { EndpointKey } from './endpoint-key.tsx';
import { EndpointTest } from './endpoint-test.tsx';
import { AddHost, HostList } from './host-list.tsx';
import { LookupChoices } from './lookup-choices.tsx';
import { Section } from './section.tsx';
import type { SettingsState } from './use-settings.ts';

/** Who may be asked about names that the model is unsure of, how, and about which never. */
export function LookupSection(props: {
  view: SettingsView;
  state: SettingsState;
  /** Asks for the browser's own consent to send what is visited, where it has one; resolves to whether it was given. */
  askConsent: () => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { view, state, askConsent } = props;
  const { endpointUrl, managed, lookupDenyList } = view.effective;
  const own = view.user.lookupDenyList;
  return (
    <Section
      id="lookup"
      title={t('options_lookup_title')}
      intro={t('options_lookup_intro')}
      managed={managed.includes('lookup') || managed.includes('endpointUrl')}
    >
      <EndpointAddress
        url={endpointUrl}
        managed={managed.includes('endpointUrl')}
        onSave={(url) => state.change({ endpointUrl: url })}
      />
      {endpointUrl !== null && (
        <>
          <EndpointKey view={view.endpointKey} onSave={state.setKey} />
          <EndpointTest key={endpointUrl} test={state.testEndpoint} />
          <LookupChoices view={view} onChange={state.change} askConsent={askConsent} />
          <AddHost
            id="deny"
            label={t('options_lookup_deny')}
            onAdd={(host) => state.change({ lookupDenyList: [...own, host] })}
          />
          {lookupDenyList.length > 0 && (
            <HostList
              hosts={lookupDenyList}
              fixed={lookupDenyList.filter((host) => !own.includes(host))}
              onRemove={(host) => state.change({ lookupDenyList: own.filter((other) => other !== host) })}
            />
          )}
        </>
      )}
    </Section>
  );
}
