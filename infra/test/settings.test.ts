import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readSettings } from '../lib/read-settings.ts';
import { parseSettings, SettingsError } from '../lib/settings.ts';
import { scratch } from './synth.ts';

/** Writes the settings file; each call replaces it. */
function fileOf(content: string): string {
  const file = path.join(scratch, 'settings.json');
  writeFileSync(file, content);
  return file;
}

const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/0a1b-2c3d';
const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:hostwise-AbCdEf';

test('missing settings have defaults', () => {
  const settings = parseSettings({});
  assert.equal(settings.layout, 'single');
  assert.equal(settings.api, 'http');
  assert.equal(settings.reservedConcurrency, null);
  assert.deepEqual(parseSettings(settings), settings);
});

const refused: readonly (readonly [object, RegExp])[] = [
  [{ layuot: 'split' }, /^layuot: /],
  [{ layout: 'both' }, /^layout: .*"single" \| "split".*"both"/],
  [{ name: 'Hostwise' }, /^name: expected up to 30 of a-z/],
  [{ account: '123' }, /^account: expected twelve digits/],
  [{ region: 'Frankfurt' }, /^region: expected a region such as/],
  [{ memoryMb: 100 }, /^memoryMb: .*256/],
  [{ timeoutSeconds: 2.5 }, /^timeoutSeconds: .*integer/i],
  [{ timeoutSeconds: 30 }, /^timeoutSeconds: .*29/],
  [{ throttle: { rate: 0, burst: 5 } }, /^throttle.rate: /],
  [{ throttle: { rate: 5 } }, /^throttle.burst: /],
  [{ origins: ['example.com'] }, /^origins/],
  [{ origins: [] }, /^origins/],
  [{ logRetentionDays: 31 }, /^logRetentionDays: /],
  [{ alarmEmail: 'someone' }, /^alarmEmail: /],
  [{ intel: 'file' }, /^intel: expected "none", "bucket" or the ARN of a secret/],
  [{ databases: ['oracle'], intel: secret }, /^databases.0: /],
  [{ databases: ['mysql'] }, /^intel: databases need the ARN/],
  [{ databases: ['mysql', 'mysql'], intel: secret }, /^databases: a name occurs twice/],
  [{ vpc: { subnets: ['subnet-0a0a0a0a'], securityGroup: 'sg-0a0a0a0a' } }, /^vpc: only databases need a network/],
  [{ vpc: { subnets: [], securityGroup: 'sg-0a0a0a0a' } }, /^vpc.subnets: /],
  [{ api: 'rest' }, /^clients: a REST API needs the name of at least one client/],
  [{ clients: ['laptop'] }, /^clients: an HTTP API has no keys/],
  [{ quota: { requests: 5, period: 'DAY' } }, /^quota: an HTTP API has no usage plan/],
  [{ api: 'rest', clients: ['a', 'a'] }, /^clients: a name occurs twice/],
  [{ domain: { name: 'judge.example.com' } }, /^domain.certificate: /],
  [{ region: 'us-east-1', domain: { name: 'judge.example.com', certificate } }, /^domain.certificate: .* in us-east-1/],
];

for (const [raw, message] of refused) {
  test(`refuses ${JSON.stringify(raw)}`, () => {
    assert.throws(() => parseSettings(raw), { name: 'SettingsError', message });
  });
}

test('every invalid setting is named', () => {
  assert.throws(
    () => parseSettings({ memoryMb: 1, api: 'soap' }),
    (error) => error instanceof SettingsError && error.message.split('\n').length === 2,
  );
});

test('the context names a file, and the command line changes single settings', () => {
  const file = fileOf(JSON.stringify({ layout: 'split', memoryMb: 1024, tags: { team: 'soc' } }));
  const context = { settings: file, memoryMb: '256', account: '123456789012', '@aws-cdk/some:flag': true };
  const settings = readSettings(context);
  assert.equal(settings.layout, 'split');
  assert.equal(settings.memoryMb, 256);
  assert.equal(settings.account, '123456789012');
  assert.deepEqual(settings.tags, { team: 'soc' });
});

test('lists and objects on the command line are JSON', () => {
  const settings = readSettings({ api: 'rest', clients: '["laptop","soc"]' });
  assert.deepEqual(settings.clients, ['laptop', 'soc']);
});

test('the example in the guide is valid', () => {
  const guide = readFileSync(new URL('../../docs/deploy-aws.md', import.meta.url), 'utf8');
  const [, example] = /## Settings[\s\S]*?```json\n([\s\S]*?)```/.exec(guide) ?? [];
  assert.equal(readSettings({ settings: fileOf(example ?? '') }).reservedConcurrency, 50);
});

test('errors on the command line are named', () => {
  assert.throws(
    () => readSettings({ layuot: 'split' }),
    /-c layuot: unknown setting; the settings are settings, name, /,
  );
  assert.throws(() => readSettings({ settings: 'no-such-file.json' }), /no-such-file\.json/);
  for (const [content, complaint] of [
    ['{', /settings\.json: .*JSON/],
    ['["split"]', /settings\.json: expected a JSON object/],
  ] as const) {
    const settings = fileOf(content);
    assert.throws(() => readSettings({ settings }), complaint);
  }
});
