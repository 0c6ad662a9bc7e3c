import { describe, expect, test } from 'vitest';
import { contrast, parseColor } from '../../test/support/contrast.ts';
import { verdicts } from '../core/verdict/types.ts';
import { mark, verdictShapes } from './shapes.ts';

const against = (a: string, b: string) => contrast(parseColor(a), parseColor(b));

describe('toolbar icons', () => {
  test.each(verdicts)('%s stands out from a light and a dark toolbar', (verdict) => {
    const { color } = verdictShapes[verdict];
    expect(against(color, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(against(color, '#202124')).toBeGreaterThanOrEqual(3);
    expect(against(color, '#35363a')).toBeGreaterThanOrEqual(2.99);
  });

  test('verdicts differ in outline, not in colour only', () => {
    expect(new Set(verdicts.map((verdict) => verdictShapes[verdict].outline)).size).toBe(verdicts.length);
  });

  test('the letter of the mark stands out from its plate', () => {
    expect(against(mark.color, '#ffffff')).toBeGreaterThanOrEqual(3);
  });
});
