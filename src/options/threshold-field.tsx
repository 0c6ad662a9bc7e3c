import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { settingsTable } from '../core/settings/settings-table.ts';
import { useUi } from '../ui/ui-context.ts';
import { VerdictIcon } from '../ui/verdict-icon.tsx';
import { isThresholdOrderWrong, parsePercent } from './input.ts';
import { ManagedBadge } from './section.tsx';

export interface ThresholdFieldProps {
  readonly name: 'suspiciousPercent' | 'dangerousPercent';
  readonly verdict: 'suspicious' | 'dangerous';
  /** The effective value: integer percent, or null for the model's own. */
  readonly value: number | null;
  /** The other threshold, which limits this one. */
  readonly other: number | null;
  /** The first value of a threshold that the user sets. */
  readonly initial: number;
  readonly managed: boolean;
  readonly onChange: (value: number | null) => Promise<boolean>;
}

/** One threshold: the model's own or a whole percentage. An invalid number is reported beside the field, not saved. */
export function ThresholdField(props: ThresholdFieldProps): JSX.Element {
  const { t, format } = useUi();
  const { name, verdict, value, other, managed } = props;
  const [text, setText] = useState(String(value ?? props.initial));
  const [error, setError] = useState('');
  useEffect(() => {
    if (value !== null) setText(String(value));
    setError('');
  }, [value]);

  const limits = settingsTable[name];
  const problem = (percent: number | null): string => {
    if (percent === null) {
      return t('options_percent_wrong', [format.plain(limits.minimum), format.plain(limits.maximum)]);
    }
    const [low, high] = verdict === 'suspicious' ? [percent, other] : [other, percent];
    return isThresholdOrderWrong(low, high) ? t('options_percent_order') : '';
  };
  const save = (percent: number | null, message: string): void => {
    setError(message);
    if (message === '' && percent !== value) void props.onChange(percent);
  };
  /** Returns a first value that fits the other threshold, so that the choice itself never causes an error. */
  const initialPercent = (): number => {
    if (other === null) return props.initial;
    return verdict === 'suspicious' ? Math.min(props.initial, other) : Math.max(props.initial, other);
  };

  return (
    <fieldset class="threshold" disabled={managed}>
      <legend>
        <VerdictIcon verdict={verdict} size={18} />
        {t(`options_threshold_${verdict}`)}
      </legend>
      <p class="hint">{t(`options_threshold_${verdict}_hint`)}</p>
      {managed && <ManagedBadge />}
      <label class="check">
        <input type="radio" name={name} checked={value === null} onChange={() => save(null, '')} />
        {t('options_threshold_model')}
      </label>
      <label class="check">
        <input type="radio" name={name} checked={value !== null} onChange={() => save(initialPercent(), '')} />
        {t('options_threshold_own')}
      </label>
      {value !== null && (
        <div class="percent">
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            size={4}
            aria-label={t(`options_threshold_${verdict}`)}
            aria-invalid={error !== ''}
            aria-describedby={`${name}-error`}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onChange={(event) => {
              const percent = parsePercent(event.currentTarget.value, limits);
              save(percent, problem(percent));
            }}
          />
          <span aria-hidden="true">{format.share(0).replace('0', '').trim()}</span>
        </div>
      )}
      <p class="error" id={`${name}-error`} role="alert">
        {error}
      </p>
    </fieldset>
  );
}
