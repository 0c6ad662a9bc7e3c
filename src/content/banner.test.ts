// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFakeTimers } from '../../test/support/fakes/fake-timers.ts';
import { type Banner, showBanner } from './banner.ts';

const texts = { title: 'Odd', reason: 'Because', leave: 'L', details: 'D', trust: 'T', hide: 'H', dismiss: 'X' };

let banner: Banner;
let heard: string[];
let isOrphaned: boolean;
let height: number;
const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('html > div')];

beforeEach(() => {
  useFakeTimers();
  heard = [];
  isOrphaned = false;
  height = 60;
  const measure = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
  measure.mockImplementation(() => new DOMRect(0, 0, innerWidth, height));
  document.elementFromPoint = () => hosts()[0] ?? null;
  banner = showBanner(
    { kind: 'banner', host: 'odd.com', canTrust: true, lang: 'en', dir: 'ltr', texts },
    {
      choose: (choice) => void heard.push(choice),
      promote: (technique) => void heard.push(`promote ${technique}`),
      isOrphaned: () => isOrphaned,
    },
  );
});

afterEach(() => {
  banner.remove();
  vi.useRealTimers();
});

test('a banner that the page changes or removes is restored', async () => {
  const host = hosts()[0]!;
  host.setAttribute('style', 'display: none');
  host.hidden = true;
  await vi.advanceTimersByTimeAsync(1100);
  expect(host.hidden).toBe(false);
  expect(host.style.getPropertyValue('display')).toBe('contents');
  host.remove();
  await vi.advanceTimersByTimeAsync(1100);
  expect(hosts()).toEqual([host]);
  expect(heard).toEqual([]);
});

test('a banner that cannot be read for a while is reported, again if nothing comes of it', async () => {
  height = 3;
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual(['promote shrunk']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(heard).toEqual(['promote shrunk', 'promote shrunk']);
});

test('a page that removes the banner again and again is reported', async () => {
  for (let i = 0; i < 20; i++) {
    hosts()[0]?.remove();
    await vi.advanceTimersByTimeAsync(450);
  }
  expect(heard[0]).toMatch(/^promote/);
});

test('the banner goes with the extension that showed it', async () => {
  isOrphaned = true;
  await vi.advanceTimersByTimeAsync(200);
  expect(hosts()).toEqual([]);
});
