import type { JSX } from 'preact';
import { scalePosition } from '../core/verdict/scale-position.ts';
import type { Thresholds, Verdict } from '../core/verdict/types.ts';
import { verdictAt } from '../core/verdict/verdict-at.ts';
import { arcPath, onArc, pointerPath, spokePath } from './gauge-geometry.ts';
import { useUi } from './ui-context.ts';
import { VerdictIcon } from './verdict-icon.tsx';

const radius = 80;
/** Half the gap between two zones, as a share of the scale. */
const gap = 0.004;

/**
 * The probability on a half circle whose zones are the verdicts, with the number in the middle and a legend below.
 *
 * The gauge is our own SVG instead of a chart library: a few paths are enough, the popup loads no extra code, and the
 * dial can be a `meter` for screen readers with zones on a log-odds scale.
 */
export function Gauge({ probability, thresholds }: { probability: number; thresholds: Thresholds }): JSX.Element {
  const { t, format } = useUi();
  const bounds = [0, thresholds.uncertain, thresholds.suspicious, thresholds.dangerous].map((value) =>
    value === 0 ? 0 : scalePosition(value),
  );
  const zones = (['safe', 'uncertain', 'suspicious', 'dangerous'] as const).map((verdict, index) => ({
    verdict,
    from: bounds[index] ?? 0,
    to: bounds[index + 1] ?? 1,
  }));
  const verdict = verdictAt(probability, thresholds);
  const number = format.probability(probability);
  const position = scalePosition(probability);
  return (
    <figure class={`gauge is-${verdict}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be styled as a dial. */}
      <div
        role="meter"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(probability * 10000) / 100}
        aria-valuetext={`${number}, ${t(`verdict_${verdict}_title`)}`}
        aria-label={t('gauge_label')}
      >
        <svg class="gauge-dial" viewBox="0 0 200 113" aria-hidden="true">
          {zones.map(
            ({ verdict: zone, from, to }) =>
              to > from && (
                <path key={zone} class={`zone is-${zone}`} d={arcPath(from + (from > 0 ? gap : 0), to - gap, radius)} />
              ),
          )}
          {[0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999].map((tick) => (
            <path key={tick} class="tick" d={spokePath(scalePosition(tick), 91, tick === 0.5 ? 97 : 94.5)} />
          ))}
          <path class="pointer" d={pointerPath(position, 60, 71)} />
          <circle class="pointer-dot" cx={onArc(position, radius).x} cy={onArc(position, radius).y} r="3.4" />
          <text class="number" x="100" y="91">
            {number}
          </text>
          <text class="scale" x="20" y="111">
            {format.share(0)}
          </text>
          <text class="scale" x="180" y="111">
            {format.share(1)}
          </text>
        </svg>
      </div>
      <figcaption>
        <span class="gauge-caption">{t('gauge_label')}</span>
        <Legend thresholds={thresholds} />
      </figcaption>
    </figure>
  );
}

function Legend({ thresholds }: { thresholds: Thresholds }): JSX.Element {
  const { t, format } = useUi();
  const marks: readonly (readonly [Verdict, number])[] = [
    ['uncertain', thresholds.uncertain],
    ['suspicious', thresholds.suspicious],
    ['dangerous', thresholds.dangerous],
  ];
  return (
    <ul class="legend" aria-label={t('gauge_thresholds')}>
      {marks.map(([verdict, value]) => (
        <li key={verdict}>
          <span class="legend-name">
            <VerdictIcon verdict={verdict} size={11} />
            {t(`verdict_${verdict}_title`)}
          </span>
          <span class="legend-value">{t('gauge_from', [format.probability(value)])}</span>
        </li>
      ))}
    </ul>
  );
}
