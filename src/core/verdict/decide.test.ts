import { describe, expect, test } from 'vitest';
import { parseHostname } from '../hostname/parse.ts';
import { effectiveSettings } from '../settings/effective-settings.ts';
import type { PolicyValues } from '../settings/policy.ts';
import { defaultUserSettings, type UserSettings } from '../settings/user-settings.ts';
import { decide, type Scorer } from './decide.ts';
import type { Assessment } from './types.ts';
import { verdictAt } from './verdict-at.ts';

const scorer: Scorer = {
  version: '1.test',
  thresholds: { uncertain: 0.2, suspicious: 0.5, dangerous: 0.9 },
  /** The label encodes the probability: p95 is 0.95. */
  explain: ({ label }) => ({
    probability: Number(label.slice(1)) / 100,
    intercept: 0,
    contributions: [],
    threat: 'dga',
    evidence: [],
  }),
};

function judge(
  host: string,
  user: Partial<UserSettings> = {},
  policy: PolicyValues = {},
  session: string[] = [],
): Assessment {
  return decide(parseHostname(host), effectiveSettings({ ...defaultUserSettings, ...user }, policy), session, scorer);
}

describe('order of precedence', () => {
  test.each([
    ['block list over everything', { blockList: ['p10.com'], allowList: ['p10.com'] }, 'dangerous', 'policy'],
    ['allow list over exceptions and model', { allowList: ['p10.com'] }, 'trusted', 'policy'],
  ] as const)('%s', (_, policy, verdict, source) => {
    expect(judge('p10.com', { exceptions: ['p10.com'] }, policy)).toMatchObject({ verdict, source });
  });

  test('a name on the block list has the threat `listed`', () => {
    expect(judge('deep.p10.com', {}, { blockList: ['p10.com'] }).threat).toBe('listed');
  });

  test('exceptions come before the session, the session before the kind of name, the model last', () => {
    expect(judge('p95.com', { exceptions: ['p95.com'] })).toMatchObject({ verdict: 'trusted', source: 'exception' });
    expect(judge('p95.com', {}, {}, ['p95.com'])).toMatchObject({ verdict: 'trusted', source: 'session' });
    expect(judge('localhost')).toMatchObject({ verdict: 'internal', source: 'name', explanation: null });
    expect(judge('10.0.0.1')).toMatchObject({ verdict: 'internal', source: 'name' });
    expect(judge('192.0.43.8')).toMatchObject({ verdict: 'uncertain', source: 'name', threat: null });
    expect(judge('p95.com')).toMatchObject({ verdict: 'dangerous', source: 'model', threat: 'dga' });
  });

  test('a policy can forbid exceptions', () => {
    expect(judge('p95.com', { exceptions: ['p95.com'] }, { allowExceptions: false }).verdict).toBe('dangerous');
  });
});

test.each(['com', 'github.io', 'mooo.com'])('trust in %s covers no site under it, and a block covers all', (zone) => {
  const host = `www.p95.${zone}`;
  expect(judge(host, { exceptions: [zone] }).verdict).toBe('dangerous');
  expect(judge(host, {}, { allowList: [zone] }).verdict).toBe('dangerous');
  expect(judge(zone, { exceptions: [zone] })).toMatchObject({ verdict: 'trusted', source: 'exception' });
  expect(judge(zone, {}, { allowList: [zone] })).toMatchObject({ verdict: 'trusted', source: 'policy' });
  expect(judge(host, {}, { blockList: [zone] })).toMatchObject({ verdict: 'dangerous', source: 'policy' });
});

test('an entry covers its subdomains and nothing else', () => {
  expect(judge('www.p95.com', { exceptions: ['p95.com'] }).verdict).toBe('trusted');
  expect(judge('xp95.com', { exceptions: ['p95.com'] }).source).toBe('model');
  expect(judge('p95.com.ru', { exceptions: ['p95.com'] }).source).toBe('model');
});

test('an exception keeps the explanation, and a harmless name has no threat', () => {
  expect(judge('p95.com', { exceptions: ['p95.com'] })).toMatchObject({
    threat: null,
    explanation: { probability: 0.95 },
  });
  expect(judge('p10.com')).toMatchObject({ verdict: 'safe', threat: null });
});

test('a probability equal to a threshold gets the worse verdict', () => {
  expect([0.19, 0.2, 0.5, 0.9].map((p) => verdictAt(p, scorer.thresholds))).toEqual([
    'safe',
    'uncertain',
    'suspicious',
    'dangerous',
  ]);
});

test('thresholds of the user and the policy replace those of the model and stay in order', () => {
  expect(judge('p60.com', { suspiciousPercent: 70 }).verdict).toBe('uncertain');
  expect(judge('p60.com', { suspiciousPercent: 70 }, { suspiciousPercent: 55 }).verdict).toBe('suspicious');
  expect(judge('p60.com', { dangerousPercent: 40 })).toMatchObject({
    verdict: 'dangerous',
    thresholds: { uncertain: 0.2, suspicious: 0.4, dangerous: 0.4 },
  });
});

test('without a model a domain is uncertain', () => {
  const assessment = decide(parseHostname('p95.com'), effectiveSettings(defaultUserSettings, {}), [], null);
  expect(assessment).toMatchObject({ verdict: 'uncertain', explanation: null, modelVersion: null });
});
