import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createFakeLookups } from '../../../test/support/fakes/lookups.ts';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import { createJudge } from '../judging/judge.ts';
import { createSettingsStore } from '../settings/settings-store.ts';
import { toolbarState } from './toolbar-state.ts';

const root = new URL('../../../', import.meta.url);
const t = (key: string, substitutions: readonly string[] = []): string => [key, ...substitutions].join(' ');
const settingsStore = createSettingsStore(createMemoryArea(), createMemoryArea());
const judge = createJudge({
  settingsStore,
  model: async () => fakeScorer,
  lookups: createFakeLookups(),
  warningPage: 'ext://id/w',
  clock: Date.now,
  hasConsent: async () => true,
});
const judged = (url: string) => judge.judge(judge.parseTarget(url), { isPrivate: () => false });

test.each([
  ['https://good.com/', '', 'safe'],
  ['https://hm.com/', '?', 'uncertain'],
  ['https://odd.com/', '!', 'suspicious'],
  ['https://bad.com/', '✕', 'dangerous'],
  ['http://localhost/', '–', 'internal'],
])('%s has the sign "%s" and the icon %s', async (url, text, icon) => {
  const look = toolbarState(await judged(url), t);
  expect(look).toMatchObject({ text, icon });
  expect(look.title).toContain(new URL(url).hostname);
});

test('a page that cannot be judged has the plain icon', async () => {
  expect(toolbarState(await judged('about:blank'), t)).toMatchObject({
    text: '',
    icon: 'hostwise',
    title: 'badge_title_none',
  });
});

test('the title shows an internationalised host in both spellings', async () => {
  const { title } = toolbarState(await judged('https://xn--bcher-kva.com/'), t);
  expect(title).toBe('badge_title_safe bücher.com (xn--bcher-kva.com)');
});

test('every sign is told apart, every icon drawn and every text there in every language', () => {
  const verdicts = ['trusted', 'internal', 'safe', 'uncertain', 'suspicious', 'dangerous'];
  for (const icon of ['hostwise', ...verdicts]) {
    for (const size of [16, 32, 48, 128]) {
      expect(existsSync(new URL(`public/icons/${icon}-${size}.png`, root)), `${icon}-${size}`).toBe(true);
    }
  }
  const keys = [
    ...[...verdicts, 'off', 'none'].map((name) => `badge_title_${name}`),
    ...['dga', 'lookalike', 'phishing', 'listed', 'policy', 'unknown'].map((name) => `banner_reason_${name}`),
    ...['title_suspicious', 'title_dangerous', 'leave', 'details', 'trust', 'dismiss', 'cover'].map(
      (name) => `banner_${name}`,
    ),
    'manifest_description',
    'manifest_action',
  ];
  for (const locale of ['en', 'de', 'fr']) {
    const messages = JSON.parse(readFileSync(new URL(`public/_locales/${locale}/messages.json`, root), 'utf8'));
    for (const key of keys) expect(messages[key]?.message, `${locale} ${key}`).toBeTruthy();
  }
});
