import { expect, test } from 'vitest';
import { createHiddenTime, maxHiddenMs } from './hidden-time.ts';

/** Looks every 100 ms. Each item says for how many looks the banner is hidden, visible or unseen. */
function hiddenAfter(...phases: readonly (readonly [isHidden: boolean | null, looks: number])[]): number {
  const time = createHiddenTime();
  let now = 0;
  let hidden = time.look(false, now);
  for (const [isHidden, looks] of phases) {
    for (let i = 0; i < looks; i++) {
      now += 100;
      hidden = time.look(isHidden, now);
    }
  }
  return hidden;
}

test('adds up what is hidden', () => {
  expect(hiddenAfter([true, 12])).toBe(maxHiddenMs);
});

test('forgets short effects, and remembers a banner that blinks', () => {
  expect(hiddenAfter([true, 3], [false, 20])).toBe(0);
  const blinks = Array.from({ length: 10 }, () => [[true, 4] as const, [false, 2] as const]).flat();
  expect(hiddenAfter(...blinks)).toBeGreaterThan(maxHiddenMs);
});

test('counts nothing while no one sees the page', () => {
  expect(hiddenAfter([null, 50], [true, 1], [null, 50])).toBe(0);
});

test('takes the sleep of the computer for one look', () => {
  const time = createHiddenTime();
  time.look(true, 0);
  expect(time.look(true, 3_600_000)).toBe(500);
});
