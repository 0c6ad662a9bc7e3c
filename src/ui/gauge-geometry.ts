export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Returns a point on the half circle around (100, 100); `position` is 0 at the left end and 1 at the right. */
export function onArc(position: number, radius: number): Point {
  const angle = Math.PI * (1 - position);
  return { x: 100 + radius * Math.cos(angle), y: 100 - radius * Math.sin(angle) };
}

/** Returns an SVG path along the half circle between two positions. */
export function arcPath(from: number, to: number, radius: number): string {
  const start = onArc(from, radius);
  const end = onArc(to, radius);
  return `M${round(start.x)} ${round(start.y)}A${radius} ${radius} 0 0 1 ${round(end.x)} ${round(end.y)}`;
}

/** Returns an SVG path across the half circle at one position. */
export function spokePath(position: number, inner: number, outer: number): string {
  const start = onArc(position, inner);
  const end = onArc(position, outer);
  return `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`;
}

/** Returns an SVG path of a slim triangle that points outward at a position. */
export function pointerPath(position: number, inner: number, outer: number): string {
  const tip = onArc(position, outer);
  const left = onArc(position - 0.022, inner);
  const right = onArc(position + 0.022, inner);
  return `M${round(tip.x)} ${round(tip.y)}L${round(left.x)} ${round(left.y)}L${round(right.x)} ${round(right.y)}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
