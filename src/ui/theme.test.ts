import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, mix, parseColor } from '../../test/support/contrast.ts';
import { verdicts } from '../core/verdict/types.ts';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Parses the colours of one scheme; the dark scheme redefines every colour. */
function palette(source: string) {
  const values = new Map([...source.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
  return (name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`no colour --${name}`);
    return parseColor(value);
  };
}

describe.each([
  ['light', palette(light)],
  ['dark', palette(dark)],
])('%s', (_, color) => {
  const surfaces = ['paper', 'surface', 'sunken'];

  test.each(['ink', 'ink-soft', 'accent', ...verdicts])('text in --%s is readable on every surface', (name) => {
    for (const surface of surfaces) expect(contrast(color(name), color(surface)), surface).toBeGreaterThanOrEqual(4.5);
  });

  test.each(verdicts)('text on the tint of %s is readable', (verdict) => {
    const tint = mix(color(verdict), 0.08, color('surface'));
    for (const name of [verdict, 'ink', 'ink-soft']) {
      expect(contrast(color(name), tint), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('text on the main button is readable, also under the pointer', () => {
    expect(contrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color('on-accent'), color('accent-hover'))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['line-strong', 'accent', 'zone-dangerous'])('shapes in --%s are visible on every page', (name) => {
    for (const surface of ['paper', 'surface']) {
      expect(contrast(color(name), color(surface)), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
