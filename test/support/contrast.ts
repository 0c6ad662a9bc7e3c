/** Red, green and blue (0..255) of `#rrggbb`. */
type Color = readonly [number, number, number];

export function parseColor(hex: string): Color {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Color;
}

/** `share` (0..1) of the first color in the second, as `color-mix(in srgb, …)` does it. */
export function mix(first: Color, share: number, second: Color): Color {
  return first.map((value, index) => value * share + second[index] * (1 - share)) as unknown as Color;
}

/** Contrast ratio of two colors, 1 to 21 (WCAG 2, "contrast ratio" and "relative luminance"). */
export function contrast(a: Color, b: Color): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
