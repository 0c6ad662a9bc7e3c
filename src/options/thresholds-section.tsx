import type { JSX } from 'preact';
import type { SettingsView } from '../core/protocol/messages.ts';
import type { UserSettings } from '../core/settings/user-settings.ts';
import { useUi } from '../ui/ui-context.ts';
import { Section } from './section.tsx';
import { ThresholdField } from './threshold-field.tsx';

/** The probabilities from which a page gets a banner or is blocked. */
export function ThresholdsSection(props: {
  view: SettingsView;
  onChange: (changes: Partial<UserSettings>) => Promise<boolean>;
}): JSX.Element {
  const { t } = useUi();
  const { effective } = props.view;
  const { managed } = effective;
  return (
    <Section id="thresholds" title={t('options_thresholds_title')} intro={t('options_thresholds_intro')}>
      <ThresholdField
        name="suspiciousPercent"
        verdict="suspicious"
        initial={90}
        value={effective.suspiciousPercent}
        other={effective.dangerousPercent}
        managed={managed.includes('suspiciousPercent')}
        onChange={(suspiciousPercent) => props.onChange({ suspiciousPercent })}
      />
      <ThresholdField
        name="dangerousPercent"
        verdict="dangerous"
        initial={99}
        value={effective.dangerousPercent}
        other={effective.suspiciousPercent}
        managed={managed.includes('dangerousPercent')}
        onChange={(dangerousPercent) => props.onChange({ dangerousPercent })}
      />
    </Section>
  );
}
