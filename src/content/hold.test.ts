// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { useFakeTimers } from '../../test/support/fakes/fake-timers.ts';
import { createHold, type Hold } from './hold.ts';

let hold: Hold;
let added: MockInstance<typeof addEventListener>;
/** What reaches the page. */
let heard: string[];
/** What reaches the handler of the content script. */
let handled: string[];
const types = ['keydown', 'keyup', 'paste', 'click', 'submit', 'beforeunload'];
const hear = (event: Event): void => void heard.push(event.type);

beforeEach(() => {
  useFakeTimers();
  added = vi.spyOn(globalThis, 'addEventListener');
  heard = [];
  handled = [];
  hold = createHold((event) => void handled.push(event.type));
  for (const type of types) addEventListener(type, hear, true);
});

afterEach(() => {
  hold.disconnect();
  // A page that is shut keeps its listeners.
  for (const [type, listener] of added.mock.calls) removeEventListener(type, listener as EventListener, true);
  vi.useRealTimers();
});

/** Dispatches an event as the browser does. Returns true if its default action was prevented. */
function input(type: string, isTrusted = true): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.dispatchEvent(event);
  return event.defaultPrevented;
}

test('input reaches the page unless there is a hold', () => {
  expect(input('keydown')).toBe(false);
  hold.start();
  expect(['keydown', 'keyup', 'paste', 'click'].map((type) => input(type))).toEqual([true, true, true, true]);
  hold.release();
  expect(input('keydown')).toBe(false);
  expect(heard).toEqual(['keydown', 'keydown']);
});

test('a hold lasts 300 ms at most', () => {
  hold.start();
  vi.advanceTimersByTime(299);
  expect(input('keydown')).toBe(true);
  vi.advanceTimersByTime(2);
  expect(input('keydown')).toBe(false);
});

test('events that scripts create pass during a hold, and so do forms that scripts send', () => {
  hold.start();
  expect(input('keydown', false)).toBe(false);
  expect(input('submit')).toBe(false);
  expect(heard).toEqual(['keydown', 'submit']);
});

test('a page that is left during a hold cannot ask the user to stay', () => {
  hold.start();
  expect(input('beforeunload')).toBe(false);
  expect(heard).toEqual([]);
});

test('after a good verdict, only the lasting events are handled', () => {
  const remove = vi.spyOn(globalThis, 'removeEventListener');
  hold.start();
  hold.end();
  expect(remove.mock.calls.map(([type]) => type)).toContain('keyup');
  for (const type of types) input(type);
  expect(handled).toEqual(['keydown', 'click', 'submit']);
  expect(heard).toEqual(types);
});

test('a second hold keeps what the first one kept', () => {
  hold.start();
  hold.end();
  hold.start();
  expect(input('click')).toBe(true);
  expect(heard).toEqual([]);
});

test('nothing is handled after disconnecting', () => {
  hold.start();
  hold.disconnect();
  expect(input('click')).toBe(false);
  expect(handled).toEqual([]);
  expect(heard).toEqual(['click']);
});

test('a page that is shut stays shut', () => {
  hold.start();
  hold.shut();
  vi.advanceTimersByTime(10_000);
  hold.release();
  hold.end();
  hold.disconnect();
  expect(input('keydown')).toBe(true);
  expect(heard).toEqual([]);
});
