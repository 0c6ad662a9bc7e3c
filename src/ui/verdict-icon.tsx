import type { JSX } from 'preact';
import type { Verdict } from '../core/verdict/types.ts';
import { mark, verdictShapes } from './shapes.ts';

/** The verdict's shape in its own colour. It is decorative, because the verdict is always next to it in words. */
export function VerdictIcon({ verdict, size }: { verdict: Verdict; size: number }): JSX.Element {
  const shape = verdictShapes[verdict];
  return (
    <svg class={`verdict-icon is-${verdict}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path class="outline" d={shape.outline} />
      <path class="glyph" d={shape.glyph} stroke-width={shape.stroke} />
    </svg>
  );
}

/** The Hostwise logo. */
export function Mark({ size }: { size: number }): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path class="plate" d={mark.plate} />
      <path class="letter" d={mark.letter} stroke-width={mark.stroke} />
      <circle class="dot" cx={mark.dot.x} cy={mark.dot.y} r={mark.dot.radius} />
    </svg>
  );
}
