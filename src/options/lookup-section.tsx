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

/** The endpoint, its key, what is sent to it, and the hosts that it is never asked about. */
export function LookupSection(props: {
  view: SettingsView;
  state: SettingsState;
  /**
   * Requests the consent that the browser requires before visited hostnames are sent. Resolves to whether it was given.
   */
  requestConsent: () => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { view, state, requestConsent } = props;
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
          <LookupChoices view={view} onChange={state.change} requestConsent={requestConsent} />
          <AddHost
            id="deny"
            label={t('options_lookup_deny')}
            onAdd={(host) => state.change({ lookupDenyList: [...own, host] })}
          />
          {lookupDenyList.length > 0 && (
            <HostList
              hosts={lookupDenyList}
              fixed={lookupDenyList.filter((host) => !own.includes(host))}
              onRemove={(host) => state.change({ lookupDenyList: own.filter((entry) => entry !== host) })}
            />
          )}
        </>
      )}
    </Section>
  );
}
