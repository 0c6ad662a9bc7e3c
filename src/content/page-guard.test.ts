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
/** The shadow trees, which are closed and cannot be found otherwise. */
let shadows: ShadowRoot[];
let guards: PageGuard[] = [];

function createGuard(pageMessages = messages): PageGuard {
  const guard = createPageGuard(pageMessages);
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
  // Only this action removes covers and banners.
  action = { kind: 'none' };
  for (const guard of guards) await guard.update();
  guards = [];
  expect(hosts()).toEqual([]);
  vi.useRealTimers();
});

/** Creates a click as the window sees it: its target is the host element, and only the shadow tree knows the button. */
function click(choice: string, isTrusted = true): MouseEvent {
  const shadow = shadows.at(-1);
  const button = shadow?.querySelector(`.${choice}`) ?? null;
  Object.defineProperty(shadow, 'elementFromPoint', { value: () => button, configurable: true });
  return { target: shadow?.host, isTrusted, detail: 1, clientX: 1, clientY: 1 } as unknown as MouseEvent;
}

test('the banner shows reason and buttons, and reacts only to real clicks after a short delay', async () => {
  action = banner;
  const guard = createGuard();
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

test('a click outside the banner is left to the page', async () => {
  action = banner;
  const guard = createGuard();
  expect(guard.click({ target: document.documentElement } as unknown as MouseEvent)).toBe(false);
  await guard.update();
  expect(guard.click({ target: document.documentElement } as unknown as MouseEvent)).toBe(false);
});

test('a dismissed banner does not return in the same document', async () => {
  action = banner;
  const guard = createGuard();
  await guard.update();
  vi.advanceTimersByTime(500);
  guard.click(click('dismiss'));
  await guard.update();
  expect(hosts()).toHaveLength(0);
});

test('there is no trust button if trusting is not allowed', async () => {
  action = { ...banner, canTrust: false };
  await createGuard().update();
  expect(shadows[0]?.querySelector('.trust')).toBeNull();
  expect(shadows[0]?.querySelector('.leave')).not.toBeNull();
});

test('a cover asks the background regularly until it may go', async () => {
  action = cover;
  const guard = createGuard();
  await guard.update();
  expect(hosts()).toHaveLength(1);
  expect(shadows[0]?.textContent).toContain('Hidden');
  await vi.advanceTimersByTimeAsync(1100);
  expect(asked).toEqual(['action', 'action']);
  action = { kind: 'none' };
  await vi.advanceTimersByTimeAsync(1100);
  expect(hosts()).toHaveLength(0);
});

test('a banner that the page changes or removes is restored', async () => {
  action = banner;
  await createGuard().update();
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

test('a banner stays if the background does not answer', async () => {
  action = banner;
  const guard = createGuard();
  await guard.update();
  await createGuard({ ...messages, action: async () => null }).update();
  expect(hosts()).toHaveLength(1);
});

test('the action wait is followed by one request for the outcome', async () => {
  action = { kind: 'wait' };
  outcome = banner;
  const guard = createGuard();
  await guard.update();
  expect(asked).toEqual(['action', 'outcome']);
  expect(hosts()).toHaveLength(1);
});

test('the page stays as it is if there is no outcome', async () => {
  action = { kind: 'wait' };
  const guard = createGuard({ ...messages, outcome: async () => null });
  await guard.update();
  expect(hosts()).toEqual([]);
});
