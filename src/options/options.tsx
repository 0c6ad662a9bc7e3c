import type { JSX } from 'preact';
import type { Send } from '../ui/send.ts';
import { useUi } from '../ui/ui-context.ts';
import { Mark } from '../ui/verdict-icon.tsx';
import { ExceptionsSection } from './exceptions-section.tsx';
import { LookupSection } from './lookup-section.tsx';
import { ManagedSection } from './managed-section.tsx';
import { ModeSection } from './mode-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProblemsSection } from './problems-section.tsx';
import { SaveStatus } from './save-status.tsx';
import { SignalsSection } from './signals-section.tsx';
import { ThresholdsSection } from './thresholds-section.tsx';
import { useSettings } from './use-settings.ts';

/** The options page: every setting, what the administrator fixed, and what is sent where. */
export function Options({ send, requestConsent }: { send: Send; requestConsent: () => Promise<boolean> }): JSX.Element {
  const { t } = useUi();
  const state = useSettings(send);
  const { view } = state;
  return (
    <div class="options">
      <header class="masthead">
        <Mark size={30} />
        <div>
          <h1>{t('options_title')}</h1>
          <p>{t('options_tagline')}</p>
        </div>
      </header>
      <main aria-busy={view === null && !state.broken}>
        {state.broken && (
          <section>
            <h2>{t('popup_broken_title')}</h2>
            <p>{t('popup_broken_text')}</p>
            <button type="button" onClick={state.reload}>
              {t('popup_retry')}
            </button>
          </section>
        )}
        {view !== null && (
          <>
            <ProblemsSection policy={view.policyProblems} user={view.userProblems} />
            <ModeSection view={view} onChange={(mode) => void state.change({ mode })} />
            <ThresholdsSection view={view} onChange={state.change} />
            <ExceptionsSection view={view} state={state} />
            <SignalsSection view={view} state={state} />
            <LookupSection view={view} state={state} requestConsent={requestConsent} />
            <ManagedSection settings={view.effective} />
            <PrivacySection view={view} />
          </>
        )}
      </main>
      <SaveStatus state={state} />
      <footer class="colophon">
        {view !== null && t('options_model', [view.modelVersion ?? t('fact_model_none')])}
      </footer>
    </div>
  );
}
