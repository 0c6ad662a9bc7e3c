// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFakeTimers } from '../../test/support/fakes/fake-timers.ts';
import type { PageAction } from '../core/protocol/messages.ts';
import { createPageGuard, type GuardedPage, type PageGuard, type PageMessages } from './page-guard.ts';

const texts = { title: 'Odd', reason: 'Because', leave: 'L', details: 'D', trust: 'T', hide: 'H', dismiss: 'X' };
const banner: PageAction = { kind: 'banner', host: 'odd.com', canTrust: true, lang: 'en', dir: 'ltr', texts };
const cover: PageAction = { kind: 'cover', text: 'Hidden' };

let action: PageAction;
let outcome: PageAction;
let asked: string[];
const events = { refresh: (): void => undefined };
/** What the guard did to the page, in order. */
let done: string[];
let isOrphaned: boolean;
/** The shadow trees, which are closed and cannot be found otherwise. */
let shadows: ShadowRoot[];

const page: GuardedPage = {
  hold: {
    start: () => void done.push('hold'),
    release: () => void done.push('release'),
    end: () => void done.push('end'),
    disconnect: () => void done.push('disconnect'),
  },
  cover: (text) => void done.push(`cover ${text}`),
  reload: () => void done.push('reload'),
};
const createGuard = (pageMessages = messages): PageGuard => createPageGuard(pageMessages, page);

const reply = async (name: string) => {
  asked.push(name);
  return { ok: true, value: null };
};
const messages: PageMessages = {
  action: async () => ({ ...(await reply('action')), value: action }),
  outcome: async () => ({ ...(await reply('outcome')), value: outcome }),
  leave: () => reply('leave'),
  details: () => reply('details'),
  trust: () => reply('trust'),
  hide: () => reply('hide'),
  dismiss: () => reply('dismiss'),
  promote: () => reply('promote'),
  refresh: async () => ({ ok: true, value: action }),
  onRefresh: (listener) => Object.assign(events, { refresh: listener }),
  isOrphaned: () => isOrphaned,
};
const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('html > div')];

beforeEach(() => {
  useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, innerWidth, 60));
  // Nothing is above the banner.
  vi.spyOn(document, 'elementFromPoint').mockImplementation(() => hosts()[0] ?? null);
  asked = [];
  done = [];
  isOrphaned = false;
  shadows = [];
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
    const shadow = attach.call(this, init);
    shadows.push(shadow);
    return shadow;
  });
});

afterEach(async () => {
  // Guards that are still asking or showing a banner end here.
  isOrphaned = true;
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  for (const host of hosts()) host.remove();
});

/** Creates a click as the window sees it: its target is the host element, and only the shadow tree knows the button. */
function click(choice: string, isTrusted = true): MouseEvent {
  const shadow = shadows.at(-1);
  for (const button of shadow?.querySelectorAll('button') ?? []) {
    const side = button.className === choice ? 2 : -1;
    button.getBoundingClientRect = () => new DOMRect(0, 0, side, side);
  }
  return { type: 'click', target: shadow?.host, isTrusted, detail: 1, clientX: 1, clientY: 1 } as unknown as MouseEvent;
}

test('the banner shows reason and buttons, and reacts only to real clicks after a short delay', async () => {
  action = banner;
  const guard = createGuard();
  await guard.judge();
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]?.shadowRoot).toBeNull();
  expect(shadows[0]?.textContent).toContain('Because');
  expect(shadows[0]?.querySelector('[role=alertdialog]')?.getAttribute('aria-label')).toBe('Odd');

  expect(guard.handle(click('leave'))).toBe(true);
  vi.advanceTimersByTime(500);
  expect(guard.handle(click('leave', false))).toBe(true);
  expect(asked).toEqual(['action']);
  guard.handle(click('leave'));
  guard.handle(click('details'));
  expect(asked).toEqual(['action', 'leave', 'details']);
});

test('a click outside the banner is left to the page', async () => {
  action = banner;
  const guard = createGuard();
  expect(guard.handle({ target: document.documentElement } as unknown as MouseEvent)).toBe(false);
  await guard.judge();
  expect(guard.handle({ target: document.documentElement } as unknown as MouseEvent)).toBe(false);
});

test('there is no trust button if trusting is not allowed', async () => {
  action = { ...banner, canTrust: false };
  await createGuard().judge();
  expect(shadows[0]?.querySelector('.trust')).toBeNull();
  expect(shadows[0]?.querySelector('.leave')).not.toBeNull();
});

test('a cover asks again regularly, whatever the answers, and goes only with a better verdict', async () => {
  action = cover;
  const guard = createGuard();
  await guard.judge();
  expect(done).toEqual(['hold', 'cover Hidden']);
  await vi.advanceTimersByTimeAsync(2100);
  expect(asked).toEqual(['action', 'action', 'action']);
  action = { kind: 'wait' };
  outcome = { kind: 'cover', text: 'Still hidden' };
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.at(-1)).toBe('outcome');
  action = { kind: 'none' };
  await vi.advanceTimersByTimeAsync(1100);
  expect(done.filter((what) => what.startsWith('cover'))).toEqual(['cover Hidden']);
  expect(done.at(-1)).toBe('reload');
});

test.each<[string, Awaited<ReturnType<PageMessages['action']>>]>([
  ['does not answer', null],
  ['refuses', { ok: false }],
])('a background that %s is asked again until it does', async (_, first) => {
  action = cover;
  let attempts = 0;
  const flaky = async () => (++attempts < 6 ? first : await messages.action());
  void createGuard({ ...messages, action: flaky }).judge();
  await vi.advanceTimersByTimeAsync(0);
  expect(attempts).toBe(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(attempts).toBeGreaterThan(5);
  expect(done).toEqual(['hold', 'cover Hidden']);
});

test('a covered page stays covered while the background does not answer', async () => {
  action = cover;
  let answers = true;
  await createGuard({ ...messages, action: async () => (answers ? messages.action() : null) }).judge();
  answers = false;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(done).toEqual(['hold', 'cover Hidden']);
  answers = true;
  asked = [];
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked.length).toBeGreaterThan(5);
});

test('a good verdict ends the hold, and a banner only releases it', async () => {
  action = { kind: 'none' };
  const guard = createGuard();
  await guard.judge();
  expect(done).toEqual(['hold', 'end']);
  action = banner;
  await guard.judge();
  expect(done).toEqual(['hold', 'end', 'hold', 'release']);
});

test('the answer to an earlier judgement is dropped', async () => {
  action = { kind: 'none' };
  let answerFirst: (value: { ok: true; value: PageAction }) => void = () => undefined;
  const waiting = new Promise<{ ok: true; value: PageAction }>((resolve) => {
    answerFirst = resolve;
  });
  let attempts = 0;
  const guard = createGuard({ ...messages, action: () => (++attempts === 1 ? waiting : messages.action()) });
  const first = guard.judge();
  await guard.judge();
  answerFirst({ ok: true, value: cover });
  await first;
  expect(done).toEqual(['hold', 'hold', 'end']);
});

test('an orphaned script removes its banner and its listeners', async () => {
  action = banner;
  const guard = createGuard();
  await guard.judge();
  expect(hosts()).toHaveLength(1);
  isOrphaned = true;
  await guard.judge();
  expect(hosts()).toHaveLength(0);
  expect(done.at(-1)).toBe('disconnect');
});

test('a banner stays if the background does not answer', async () => {
  action = banner;
  const guard = createGuard();
  await guard.judge();
  void createGuard({ ...messages, action: async () => null }).judge();
  await vi.advanceTimersByTimeAsync(5000);
  expect(hosts()).toHaveLength(1);
});

test('a banner goes as soon as something that it depends on changes', async () => {
  action = banner;
  await createGuard().judge();
  events.refresh();
  await vi.advanceTimersByTimeAsync(10);
  expect(shadows).toHaveLength(1);
  action = { kind: 'none' };
  events.refresh();
  await vi.advanceTimersByTimeAsync(10);
  expect(hosts()).toEqual([]);
});

test.each(['dismiss', 'hide'])('after %s, the banner does not return in the same document', async (choice) => {
  action = banner;
  const guard = createGuard();
  await guard.judge();
  vi.advanceTimersByTime(500);
  guard.handle(click(choice));
  expect(hosts()).toEqual([]);
  expect(asked).toEqual(['action', choice]);
  await guard.judge();
  expect(hosts()).toEqual([]);
});

test('the action wait is followed by one request for the outcome', async () => {
  action = { kind: 'wait' };
  outcome = banner;
  const guard = createGuard();
  await guard.judge();
  expect(asked).toEqual(['action', 'outcome']);
  expect(hosts()).toHaveLength(1);
});

test('the page stays as it is if there is no outcome', async () => {
  action = { kind: 'wait' };
  const guard = createGuard({ ...messages, outcome: async () => null });
  void guard.judge();
  await vi.advanceTimersByTimeAsync(5000);
  expect(hosts()).toEqual([]);
  expect(done).toEqual(['hold', 'release']);
});
