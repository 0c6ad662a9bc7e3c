/** Red, green and blue (0..255) of `#rrggbb`. */
type Color = readonly [number, number, number];

export function parseColor(hex: string): Color {
  const channel = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Mixes two colors like `color-mix(in srgb, …)`. @param share of the first color, 0..1 */
export function mix(first: Color, share: number, second: Color): Color {
  const channel = (index: 0 | 1 | 2) => first[index] * share + second[index] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

/** Contrast ratio of two colors, 1 to 21 (WCAG 2, "contrast ratio" and "relative luminance"). */
export function contrast(a: Color, b: Color): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: Color): number {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = color;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
