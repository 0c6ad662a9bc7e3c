import type { JSX } from 'preact';
import type { EffectiveSettings } from '../core/settings/effective-settings.ts';
import { exceptionFor } from '../core/settings/exception-for.ts';
import { findTrustEntry } from '../core/settings/find-trust-entry.ts';
import { assessmentToJson } from '../core/verdict/to-json.ts';
import type { Assessment } from '../core/verdict/types.ts';
import { useUi } from '../ui/ui-context.ts';
import type { PopupState } from './use-tab-view.ts';

type Trust = { readonly kind: 'trust' | 'distrust'; readonly host: string };

/** Returns what the trust button does, or null if the user may not decide or trusting would change nothing. */
export function trustAction(assessment: Assessment, settings: EffectiveSettings): Trust | null {
  const { source, verdict, hostname } = assessment;
  if (!settings.allowExceptions || source === 'policy') return null;
  const entry = findTrustEntry(settings.exceptions, hostname);
  if (entry !== null) return { kind: 'distrust', host: entry };
  if (verdict === 'internal' || hostname.kind === 'invalid') return null;
  return { kind: 'trust', host: exceptionFor(hostname) };
}

/** The buttons at the bottom of the popup. */
export function Actions({
  assessment,
  settings,
  state,
}: {
  assessment: Assessment;
  settings: EffectiveSettings;
  state: PopupState;
}): JSX.Element {
  const { t } = useUi();
  const trust = trustAction(assessment, settings);
  // The user can trust a name with a warning, but the popup does not suggest it.
  const isWarnedAbout = assessment.verdict === 'suspicious' || assessment.verdict === 'dangerous';
  const copy = (): void => state.copy(JSON.stringify(assessmentToJson(assessment), null, 2));
  return (
    <footer class="actions">
      {!settings.allowExceptions && <p class="managed">{t('popup_exceptions_managed')}</p>}
      <div class="actions-row">
        {trust !== null && (
          <button
            type="button"
            class={isWarnedAbout ? '' : 'is-primary'}
            onClick={() => state[trust.kind](trust.host)}
            aria-disabled={state.isBusy}
            title={trust.host}
          >
            {t(trust.kind === 'trust' ? 'action_trust' : 'action_distrust')}
          </button>
        )}
        <button type="button" onClick={state.recheck} aria-disabled={state.isBusy}>
          {t('action_recheck')}
        </button>
        <button type="button" onClick={copy} aria-disabled={state.isBusy}>
          {t('action_copy')}
        </button>
      </div>
    </footer>
  );
}
