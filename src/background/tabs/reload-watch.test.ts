import { expect, test } from 'vitest';
import { createReloadWatch } from './reload-watch.ts';

test('notices a page that keeps replacing itself, and no other', () => {
  let now = 0;
  const watch = createReloadWatch(() => now);
  const load = (times: number, pause: number, host = 'odd.com', tabId = 1): boolean =>
    Array.from({ length: times }, () => {
      now += pause;
      return watch(tabId, host);
    }).includes(true);
  expect(load(30, 1500)).toBe(false);
  expect(load(6, 100, 'odd.org')).toBe(false);
  expect(load(6, 100, 'odd.net')).toBe(false);
  expect(load(6, 100, 'odd.net', 2)).toBe(false);
  expect(load(7, 100, 'odd.de')).toBe(true);
});
