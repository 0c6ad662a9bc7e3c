import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dgaFeatureNames } from '../core/heads/dga/feature-names.ts';
import { lookalikeTermNames } from '../core/heads/lookalike/bins.ts';
import { suffixKinds, techniques } from '../core/heads/lookalike/types.ts';
import { phishingFeatureNames } from '../core/heads/phishing/feature-names.ts';
import { evidenceKinds } from '../core/listing/evidence.ts';
import { failureReasons } from '../core/lookup/report.ts';
import { popularityTierCount } from '../core/popularity/popularity.ts';
import { choicesOf } from '../core/settings/setting.ts';
import { settingsTable } from '../core/settings/settings-table.ts';
import { signalLogOdds } from '../core/verdict/signals.ts';
import { sources, threats, verdicts } from '../core/verdict/types.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = readdirSync(`${root}public/_locales`);
const load = (locale: string): Messages =>
  JSON.parse(readFileSync(`${root}public/_locales/${locale}/messages.json`, 'utf8')) as Messages;
const english = load('en');

const code = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');
const manifest = readFileSync(`${root}manifest.json`, 'utf8');

/** Every term that a model or an endpoint can contribute. */
const termNames = [
  ...dgaFeatureNames,
  ...lookalikeTermNames,
  ...phishingFeatureNames,
  'popularity',
  'listed',
  'ensemble',
  'otherThreats',
  'prior',
  ...Object.keys(signalLogOdds),
] as const;

/** `$1` and `{target}`, sorted. */
const placeholders = (message: string) => [...message.matchAll(/\$[1-9]|\{\w+\}/g)].map(([sign]) => sign).sort();

/** Keys that appear in the code as literals; `patterns` are the templates of keys that the code builds. */
const literals = new Set(
  [...code.matchAll(/['"`]([a-z]+(?:_\w+)+)['"`]/g), ...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key),
);
const patterns = [...code.matchAll(/`([a-z]+_(?:[\w]|\$\{[^}]+\})*)`/g)]
  .filter(([, key = '']) => key.includes('${'))
  .map(([, key = '']) => new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '\\w+')}$`));

describe.each(locales)('%s', (locale) => {
  const messages = load(locale);

  test('has the same keys as English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('has no empty text and the same placeholders as English', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders(message), key).toEqual(placeholders(english[key]!.message));
    }
  });

  test('names its own language', () => {
    expect(messages.locale_language?.message).toBe(locale);
  });

  test('has only keys that browsers accept', () => {
    expect(Object.keys(messages).filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
  });
});

describe('keys', () => {
  test('every term has texts', () => {
    const keys = termNames.flatMap((name) => ['name', 'for', 'against'].map((part) => `feature_${name}_${part}`));
    expect(keys.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  test('every key is used', () => {
    const unused = Object.keys(english).filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('every key in the code exists', () => {
    const called = [...code.matchAll(/\b(?:t|translate|getMessage)\(\s*'(\w+)'/g)].map(([, key = '']) => key);
    const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect([...called, ...inManifest].filter((key) => !Object.hasOwn(english, key))).toEqual([]);
    expect(called.length).toBeGreaterThan(50);
  });

  test('every key that the code builds exists', () => {
    const built = [
      ...verdicts.flatMap((verdict) => [`verdict_${verdict}_title`, `verdict_${verdict}_text`]),
      ...threats.flatMap((threat) => [`threat_${threat}_name`, `threat_${threat}_text`]),
      ...sources.map((source) => `source_${source}`),
      ...choicesOf(settingsTable.mode).flatMap((mode) => [`options_mode_${mode}`, `options_mode_${mode}_hint`]),
      ...[...threats, 'policy', 'unknown'].map((reason) => `banner_reason_${reason}`),
      ...techniques.map((technique) => `technique_${technique.replaceAll('-', '_')}`),
      ...suffixKinds.map((kind) => `suffixkind_${kind}`),
      ...Array.from({ length: popularityTierCount }, (_, tier) => `popularity_${tier}`),
      ...failureReasons.map((reason) => `endpoint_failed_${reason}`),
      ...evidenceKinds.map((kind) => `evidencekind_${kind}`),
      ...['private', 'hostname'].flatMap((kind) => [`lookup_sent_${kind}`, `privacy_hosts_${kind}`]),
      ...['private', 'hostname', 'windows'].flatMap((name) => [
        `options_lookup_${name}`,
        `options_lookup_${name}_hint`,
      ]),
      ...['first', 'fields', 'own'].flatMap((name) => [`options_signal_${name}`, `options_signal_${name}_hint`]),
      ...['trusted', 'untrusted', 'rechecked', 'copied', 'failed'].map((kind) => `notice_${kind}`),
      ...['saved', 'failed', 'rejected', 'cleared', 'added', 'removed'].map((kind) => `saved_${kind}`),
    ];
    expect(built.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  test('every feature text belongs to a feature', () => {
    const known = new Set<string>([...termNames, 'generic']);
    const texts = Object.keys(english).filter((key) => key.startsWith('feature_'));
    expect(texts.filter((key) => !known.has(key.split('_')[1]!))).toEqual([]);
  });

  test.each([
    ['technique', techniques.map((name) => name.replaceAll('-', '_'))],
    ['suffixkind', [...suffixKinds]],
    ['evidencekind', [...evidenceKinds]],
  ])('the texts of %s match the values in the code', (kind, names) => {
    const texts = Object.keys(english).filter((key) => key.startsWith(`${kind}_`));
    expect(texts.sort()).toEqual(names.map((name) => `${kind}_${name}`).sort());
  });
});
