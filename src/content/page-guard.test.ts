// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageAction } from '../core/protocol/messages.ts';
import { createPageGuard, type PageGuard, type PageMessages } from './page-guard.ts';

const texts = { title: 'Odd', reason: 'Because', leave: 'L', details: 'D', trust: 'T', dismiss: 'X' };
const banner: PageAction = { kind: 'banner', host: 'odd.com', canTrust: true, texts };
const cover: PageAction = { kind: 'cover', text: 'Hidden' };

let action: PageAction;
let outcome: PageAction;
let asked: string[];
/** The shadow trees, which are closed to everybody else. */
let shadows: ShadowRoot[];
let guards: PageGuard[] = [];

function newGuard(its = messages): PageGuard {
  const guard = createPageGuard(its);
  guards.push(guard);
  return guard;
}

const reply = async (name: string) => {
  asked.push(name);
  return { ok: true, value: null };
};
const messages: PageMessages = {
  action: async () => {
    asked.push('action');
    return { ok: true, value: action };
  },
  outcome: async () => {
    asked.push('outcome');
    return { ok: true, value: outcome };
  },
  leave: () => reply('leave'),
  details: () => reply('details'),
  trust: () => reply('trust'),
};
const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[popover]')];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  shadows = [];
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    const shadow = attach.call(this, init);
    shadows.push(shadow);
    return shadow;
  });
});

afterEach(async () => {
  // Nothing less rids a page of them.
  action = { kind: 'none' };
  for (const guard of guards) await guard.update();
  guards = [];
  expect(hosts()).toEqual([]);
  vi.useRealTimers();
});

/** A click as the window sees it: on the host, with what it hit known to the shadow tree only. */
function click(choice: string, isTrusted = true): MouseEvent {
  const shadow = shadows.at(-1);
  const button = shadow?.querySelector(`.${choice}`) ?? null;
  Object.defineProperty(shadow, 'elementFromPoint', { value: () => button, configurable: true });
  return { target: shadow?.host, isTrusted, detail: 1, clientX: 1, clientY: 1 } as unknown as MouseEvent;
}

test('shows reason and buttons, and takes none but real clicks after a moment', async () => {
  action = banner;
  const guard = newGuard();
  await guard.update();
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]?.shadowRoot).toBeNull();
  expect(shadows[0]?.textContent).toContain('Because');
  expect(shadows[0]?.querySelector('[role=alertdialog]')?.getAttribute('aria-label')).toBe('Odd');

  expect(guard.click(click('leave'))).toBe(true);
  vi.advanceTimersByTime(500);
  expect(guard.click(click('leave', false))).toBe(true);
  expect(asked).toEqual(['action']);
  guard.click(click('leave'));
  guard.click(click('details'));
  expect(asked).toEqual(['action', 'leave', 'details']);
});

test('a click elsewhere is the page’s own', async () => {
  action = banner;
  const guard = newGuard();
  expect(guard.click({ target: document.documentElement } as unknown as MouseEvent)).toBe(false);
  await guard.update();
  expect(guard.click({ target: document.documentElement } as unknown as MouseEvent)).toBe(false);
});

test('dismissed, it stays away from this document', async () => {
  action = banner;
  const guard = newGuard();
  await guard.update();
  vi.advanceTimersByTime(500);
  guard.click(click('dismiss'));
  await guard.update();
  expect(hosts()).toHaveLength(0);
});

test('where trusting is not allowed there is no button for it', async () => {
  action = { ...banner, canTrust: false };
  await newGuard().update();
  expect(shadows[0]?.querySelector('.trust')).toBeNull();
  expect(shadows[0]?.querySelector('.leave')).not.toBeNull();
});

test('a cover asks again until it may go', async () => {
  action = cover;
  const guard = newGuard();
  await guard.update();
  expect(hosts()).toHaveLength(1);
  expect(shadows[0]?.textContent).toContain('Hidden');
  await vi.advanceTimersByTimeAsync(1100);
  expect(asked).toEqual(['action', 'action']);
  action = { kind: 'none' };
  await vi.advanceTimersByTimeAsync(1100);
  expect(hosts()).toHaveLength(0);
});

test('what is removed or changed is put back', async () => {
  action = banner;
  await newGuard().update();
  const host = hosts()[0]!;
  host.setAttribute('style', 'display: none');
  host.hidden = true;
  await vi.advanceTimersByTimeAsync(1100);
  expect(host.hidden).toBe(false);
  expect(host.style.getPropertyValue('display')).toBe('block');
  host.remove();
  await vi.advanceTimersByTimeAsync(1100);
  expect(hosts()).toEqual([host]);
});

test('no answer leaves everything as it is', async () => {
  action = banner;
  const guard = newGuard();
  await guard.update();
  await newGuard({ ...messages, action: async () => null }).update();
  expect(hosts()).toHaveLength(1);
});

test('what the endpoint says is waited for once, and then done', async () => {
  action = { kind: 'wait' };
  outcome = banner;
  const guard = newGuard();
  await guard.update();
  expect(asked).toEqual(['action', 'outcome']);
  expect(hosts()).toHaveLength(1);
});

test('an outcome that never comes leaves the page as it is', async () => {
  action = { kind: 'wait' };
  const guard = newGuard({ ...messages, outcome: async () => null });
  await guard.update();
  expect(hosts()).toEqual([]);
});
