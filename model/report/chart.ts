import { html, type Markup } from './html.ts';

/** Where values lie along one axis. */
export interface Axis {
  readonly title: string;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Share of the axis, 0 (left, bottom) to 1. */
  place(value: number): number;
}

/** The plotting area inside a picture of `width` by `height`. */
export const frame = { width: 480, height: 340, left: 76, right: 28, top: 12, bottom: 48 } as const;

export interface Plot {
  x(value: number): number;
  y(value: number): number;
}

/** An axis of shares from `from` to 1 in five steps, as percentages. */
export function shareAxis(title: string, from = 0): Axis {
  const ticks = [0, 1, 2, 3, 4, 5].map((step) => {
    const value = from + (step / 5) * (1 - from);
    return { value, text: `${Math.round(100 * value)} %` };
  });
  return { title, ticks, place: (value) => (Math.max(value, from) - from) / (1 - from) };
}

/** A logarithmic axis from a power of ten below 1 up to 1. */
export function logAxis(title: string, from: number): Axis {
  const decades = Math.round(-Math.log10(from));
  const ticks = Array.from({ length: decades + 1 }, (_, i) => {
    const value = 10 ** (i - decades);
    return { value, text: i === decades ? 'all' : `1 in ${(1 / value).toLocaleString('en', { notation: 'compact' })}` };
  });
  return { title, ticks, place: (value) => 1 + Math.log10(Math.max(value, from)) / decades };
}

/**
 * Draws axes, and what `draw` puts between them.
 * @param id of the picture in the page; @param name what it shows, in a few words; @param text the same told in sentences, for those who do
 *   not see it
 */
export function chart(
  { id, name, text, bottom = frame.bottom }: { id: string; name: string; text: string; bottom?: number },
  x: Axis,
  y: Axis,
  draw: (plot: Plot) => Markup,
): Markup {
  const plot = plotOf(x, y, bottom);
  const { left, right, top, width, height } = frame;
  const floor = height - bottom;
  const columns = x.ticks.map(({ value, text: label }) => {
    const at = plot.x(value);
    return html`<line class="grid" x1="${at}" x2="${at}" y1="${top}" y2="${floor}"/><text class="tick" x="${at}" y="${floor + 18}" text-anchor="middle">${label}</text>`;
  });
  const rows = y.ticks.map(({ value, text: label }) => {
    const at = plot.y(value);
    return html`<line class="grid" x1="${left}" x2="${width - right}" y1="${at}" y2="${at}"/><text class="tick" x="${left - 7}" y="${at + 4.5}" text-anchor="end">${label}</text>`;
  });
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-name ${id}-text">
<title id="${id}-name">${name}</title>
<desc id="${id}-text">${text}</desc>
<g aria-hidden="true">
${columns}
${rows}
<text class="axis" x="${(left + width - right) / 2}" y="${height - 6}" text-anchor="middle">${x.title}</text>
<text class="axis" transform="translate(13 ${(top + floor) / 2}) rotate(-90)" text-anchor="middle">${y.title}</text>
${draw(plot)}
</g>
</svg>
`;
}

function plotOf(x: Axis, y: Axis, bottom: number): Plot {
  const { left, right, top, width, height } = frame;
  return {
    x: (value) => tenths(left + x.place(value) * (width - left - right)),
    y: (value) => tenths(height - bottom - y.place(value) * (height - bottom - top)),
  };
}

/** A line through points. */
export function line(
  kind: string,
  points: readonly { readonly x: number; readonly y: number }[],
  { x, y }: Plot,
): Markup {
  return html`<polyline class="${kind}" points="${points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}"/>`;
}

/** Fewer digits make a smaller page; a tenth of a unit cannot be seen. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
