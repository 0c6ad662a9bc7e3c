import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import { fakeTranslate } from '../../../test/support/fakes/translate.ts';
import { toolbarState } from './toolbar-state.ts';

const root = new URL('../../../', import.meta.url);
const { judge } = createBackgroundParts();
const stateFor = async (url: string, ...frameHosts: string[]) => {
  const frames = frameHosts.map((host) => ({ host, verdict: 'dangerous' as const }));
  return toolbarState(await judge.judge(judge.parseTarget(url), { isPrivate: () => false }), frames, fakeTranslate);
};

test.each([
  ['https://good.com/', '', 'safe'],
  ['https://hm.com/', '?', 'uncertain'],
  ['https://odd.com/', '!', 'suspicious'],
  ['https://bad.com/', '✕', 'dangerous'],
  ['http://localhost/', '–', 'internal'],
])('%s has the badge text "%s" and the icon %s', async (url, text, icon) => {
  const state = await stateFor(url);
  expect(state).toMatchObject({ text, icon });
  expect(state.title).toContain(new URL(url).hostname);
});

test('a page that cannot be judged has the plain icon', async () => {
  expect(await stateFor('about:blank')).toMatchObject({ text: '', icon: 'hostwise', title: 'badge_title_none' });
});

test.each([
  ['https://good.com/', 'badge_title_safe good.com'],
  ['https://hm.com/', 'badge_title_uncertain hm.com'],
  ['about:blank', 'badge_title_none'],
])('a dangerous frame makes the button of %s that of a suspicious page', async (url, own) => {
  const state = await stateFor(url, 'bad.com', 'bad.org');
  expect(state).toMatchObject({ text: '!', icon: 'suspicious', title: `badge_title_frame ${own} bad.com` });
});

test.each(['https://odd.com/', 'https://bad.com/'])('%s keeps its own button, whatever its frames', async (url) => {
  expect(await stateFor(url, 'bad.org')).toEqual(await stateFor(url));
});

test('a frame of the same host changes nothing', async () => {
  expect(await stateFor('https://good.com/', 'good.com')).toEqual(await stateFor('https://good.com/'));
});

test('the title shows an internationalised host in Unicode and in punycode', async () => {
  const { title } = await stateFor('https://xn--bcher-kva.com/');
  expect(title).toBe('badge_title_safe bücher.com (xn--bcher-kva.com)');
});

test('every icon exists in every size, and every text in every language', () => {
  const verdicts = ['trusted', 'internal', 'safe', 'uncertain', 'suspicious', 'dangerous'];
  for (const icon of ['hostwise', ...verdicts]) {
    for (const size of [16, 32, 48, 128]) {
      expect(existsSync(new URL(`public/icons/${icon}-${size}.png`, root)), `${icon}-${size}`).toBe(true);
    }
  }
  const keys = [
    ...[...verdicts, 'off', 'none', 'frame'].map((name) => `badge_title_${name}`),
    ...['dga', 'lookalike', 'phishing', 'listed', 'policy', 'unknown'].map((name) => `banner_reason_${name}`),
    ...['title_suspicious', 'title_dangerous', 'leave', 'details', 'trust', 'hide', 'dismiss', 'cover'].map(
      (name) => `banner_${name}`,
    ),
    'frame_cover',
    'manifest_description',
    'manifest_action',
  ];
  for (const locale of ['en', 'de', 'fr']) {
    const messages = JSON.parse(readFileSync(new URL(`public/_locales/${locale}/messages.json`, root), 'utf8'));
    for (const key of keys) expect(messages[key]?.message, `${locale} ${key}`).toBeTruthy();
  }
});
