// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readingMs, watchReadable } from './readable.ts';

type Entry = { readonly isIntersecting: boolean; readonly isVisible?: boolean };

let hasFocus: boolean;
let reports: boolean[];
let observe: (entries: readonly Entry[]) => void;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  hasFocus = true;
  reports = [];
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: readonly Entry[]) => void) {
        observe = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  stop = watchReadable(document.body, (isReadable) => reports.push(isReadable));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a question is readable after it has been in front for the whole time', () => {
  vi.advanceTimersByTime(readingMs - 1);
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(reports).toEqual([true]);
});

test.each(['pointerdown', 'keydown'])('%s before that starts the time again', (name) => {
  vi.advanceTimersByTime(readingMs - 1);
  dispatchEvent(new Event(name));
  vi.advanceTimersByTime(readingMs - 1);
  expect(reports).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(reports).toEqual([true]);
});

test('input after that changes nothing', () => {
  vi.advanceTimersByTime(readingMs);
  dispatchEvent(new Event('pointerdown'));
  expect(reports).toEqual([true]);
});

test('a window that loses the focus is not readable until it has been in front again for the whole time', () => {
  vi.advanceTimersByTime(readingMs);
  hasFocus = false;
  dispatchEvent(new Event('blur'));
  vi.advanceTimersByTime(10 * readingMs);
  expect(reports).toEqual([true, false]);
  hasFocus = true;
  dispatchEvent(new Event('focus'));
  vi.advanceTimersByTime(readingMs - 1);
  expect(reports).toEqual([true, false]);
  vi.advanceTimersByTime(1);
  expect(reports).toEqual([true, false, true]);
});

test.each([
  ['something covers it', { isIntersecting: true, isVisible: false }],
  ['it is out of the window', { isIntersecting: false }],
])('a question is not readable while %s', (_, entry) => {
  vi.advanceTimersByTime(readingMs);
  observe([entry]);
  vi.advanceTimersByTime(10 * readingMs);
  expect(reports).toEqual([true, false]);
  observe([{ isIntersecting: true, isVisible: true }]);
  vi.advanceTimersByTime(readingMs);
  expect(reports).toEqual([true, false, true]);
});

test('a browser that does not say what covers an element counts it as uncovered', () => {
  observe([{ isIntersecting: true }]);
  vi.advanceTimersByTime(readingMs);
  expect(reports).toEqual([true]);
});

test('a stopped watch reports nothing more', () => {
  stop();
  vi.advanceTimersByTime(readingMs);
  dispatchEvent(new Event('focus'));
  vi.advanceTimersByTime(readingMs);
  expect(reports).toEqual([]);
});
