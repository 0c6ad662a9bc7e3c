import { html, type Markup } from './html.ts';

// The report draws its few charts itself. It must be one file that needs no script and no network, and the same figures
// must give the same bytes. A chart library would add a large dependency and a browser DOM for what a hundred lines of
// SVG markup do.

/** A scale along one axis. */
export interface Axis {
  readonly title: string;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Returns the position of a value on the axis: 0 (left or bottom) to 1. */
  position(value: number): number;
}

/** The size of a picture and the margins around its plotting area. */
export const frame = { width: 480, height: 340, left: 76, right: 28, top: 12, bottom: 48 } as const;

export interface Plot {
  x(value: number): number;
  y(value: number): number;
}

/** Creates an axis of shares from `from` to 1, with percentages in five steps. */
export function shareAxis(title: string, from = 0): Axis {
  const ticks = [0, 1, 2, 3, 4, 5].map((step) => {
    const value = from + (step / 5) * (1 - from);
    return { value, text: `${Math.round(100 * value)} %` };
  });
  return { title, ticks, position: (value) => (Math.max(value, from) - from) / (1 - from) };
}

/** Creates a logarithmic axis from `from`, a power of ten below 1, to 1. */
export function logAxis(title: string, from: number): Axis {
  const decades = Math.round(-Math.log10(from));
  const ticks = Array.from({ length: decades + 1 }, (_, i) => {
    const value = 10 ** (i - decades);
    return { value, text: i === decades ? 'all' : `1 in ${(1 / value).toLocaleString('en', { notation: 'compact' })}` };
  });
  return { title, ticks, position: (value) => 1 + Math.log10(Math.max(value, from)) / decades };
}

/**
 * Renders a chart: its axes, and the content that `draw` returns. `id` identifies the picture in the page, `name` says
 * in a few words what it shows, and `text` describes it in sentences for people who cannot see it.
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
    return html`<line class="grid" x1="${at}" x2="${at}" y1="${top}" y2="${floor}"/>
<text class="tick" x="${at}" y="${floor + 18}" text-anchor="middle">${label}</text>`;
  });
  const rows = y.ticks.map(({ value, text: label }) => {
    const at = plot.y(value);
    return html`<line class="grid" x1="${left}" x2="${width - right}" y1="${at}" y2="${at}"/>
<text class="tick" x="${left - 7}" y="${at + 4.5}" text-anchor="end">${label}</text>`;
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
    x: (value) => tenths(left + x.position(value) * (width - left - right)),
    y: (value) => tenths(height - bottom - y.position(value) * (height - bottom - top)),
  };
}

/** Renders a line through points. */
export function line(
  kind: string,
  points: readonly { readonly x: number; readonly y: number }[],
  { x, y }: Plot,
): Markup {
  return html`<polyline class="${kind}" points="${points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')}"/>`;
}

/** Rounds to tenths of a unit. Finer differences are invisible, and fewer digits make a smaller page. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
