// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFakeTimers } from '../../test/support/fakes/fake-timers.ts';
import { showCover } from './cover.ts';

/** Reports a change of the document, as the browser does before the next event. */
let reportChange: () => void;
const shadows: ShadowRoot[] = [];
const cover = () => document.documentElement.querySelector('[popover]');

beforeEach(() => {
  shadows.length = 0;
  // Missing in the test's document.
  vi.stubGlobal('stop', () => undefined);
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(callback: () => void) {
        reportChange = callback;
      }
      observe(): void {}
      takeRecords(): void {}
    },
  );
  const page = document.createElement('input');
  page.id = 'page';
  document.documentElement.append(page);
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    const shadow = attach.call(this, init);
    shadows.push(shadow);
    return shadow;
  });
});

afterEach(() => {
  vi.useRealTimers();
  // Other tests share the document.
  const html = document.createElement('html');
  html.append(document.createElement('head'), document.createElement('body'));
  document.replaceChildren(html);
});

test.each([
  ['a document that can be opened again', false],
  ['a document that cannot', true],
])('a cover replaces all of the page in %s, and shuts it', (_, isRefused) => {
  if (isRefused) {
    vi.spyOn(document, 'open').mockImplementation(() => {
      throw new Error('InvalidStateError');
    });
  }
  const calls: string[] = [];
  showCover('Hidden', { shut: () => void calls.push('shut'), arm: () => void calls.push('arm') });
  expect(document.querySelector('#page')).toBeNull();
  expect(cover()).not.toBeNull();
  expect(cover()?.shadowRoot).toBeNull();
  expect(shadows[0]?.querySelector('[role=alert]')?.textContent).toBe('Hidden');
  expect(calls).toEqual(['shut', 'arm']);
});

test('what a page does to its document afterwards is undone', () => {
  useFakeTimers();
  showCover('Hidden', { shut: () => undefined, arm: () => undefined });
  const host = cover();
  document.documentElement.replaceChildren(document.createElement('input'));
  reportChange();
  vi.advanceTimersByTime(100);
  expect(document.querySelector('input')).toBeNull();
  expect(cover()).toBe(host);
});
