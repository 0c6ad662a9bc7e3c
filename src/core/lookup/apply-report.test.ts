import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import { logistic } from '../base/log-odds.ts';
import { parseHostname } from '../hostname/parse.ts';
import type { ListedEvidence } from '../listing/evidence.ts';
import { listedLogOdds } from '../listing/listed-term.ts';
import { parseBucketAnswer, parseVerdictAnswer, WrongAnswer } from '../listing/parse-answer.ts';
import { effectiveSettings } from '../settings/effective-settings.ts';
import { defaultUserSettings } from '../settings/user-settings.ts';
import { decide } from '../verdict/decide.ts';
import { assessmentToJson } from '../verdict/to-json.ts';
import type { Assessment } from '../verdict/types.ts';
import { applyReport } from './apply-report.ts';
import type { LookupOutcome } from './report.ts';

const today = 20_700;
const local = (host: string): Assessment =>
  decide(parseHostname(host), effectiveSettings(defaultUserSettings, {}), [], fakeScorer);
const listed = (host: string, day: number | null = today): ListedEvidence => ({ host, feeds: 2, day, kind: 'malware' });

function applied(assessment: Assessment, outcome: LookupOutcome): Assessment {
  const { host } = assessment.hostname;
  const report = {
    kind: 'private',
    host,
    endpoint: 'https://intel.example.com',
    sent: '0000',
    at: 0,
    outcome,
  } as const;
  return applyReport(assessment, report, today);
}

describe('evidence', () => {
  test('a listing adds a term, and the thresholds decide the verdict', () => {
    const { verdict, source, threat, explanation } = applied(local('hmm.com'), {
      state: 'evidence',
      rows: 9,
      listed: listed('hmm.com'),
    });
    expect({ verdict, source, threat }).toEqual({ verdict: 'dangerous', source: 'endpoint', threat: 'listed' });
    const term = explanation?.contributions.find(({ name }) => name === 'listed');
    expect(term?.logOdds).toBe(listedLogOdds(listed('hmm.com'), today));
  });

  test('without a listing, verdict and source stay the same', () => {
    const before = local('hmm.com');
    const after = applied(before, { state: 'evidence', rows: 0, listed: null });
    expect(after).toMatchObject({ verdict: 'uncertain', source: 'model', threat: before.threat });
    expect(after.explanation?.probability).toBe(before.explanation?.probability);
    expect(after.explanation?.contributions.at(-1)).toEqual({ name: 'listed', value: 0, logOdds: 0 });
  });

  test('an address starts at the uncertain threshold', () => {
    const { verdict, explanation } = applied(local('8.8.8.8'), {
      state: 'evidence',
      rows: 1,
      listed: listed('8.8.8.8'),
    });
    const start = Math.log(fakeScorer.thresholds.uncertain / (1 - fakeScorer.thresholds.uncertain));
    expect(explanation?.intercept).toBeCloseTo(start, 5);
    expect(verdict).toBe('dangerous');
    expect(applied(local('8.8.8.8'), { state: 'evidence', rows: 1, listed: null })).toEqual(local('8.8.8.8'));
  });

  test('never makes a verdict better', () => {
    const rank = ['safe', 'uncertain', 'suspicious', 'dangerous'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.option(fc.integer({ min: 0, max: 30_000 })), (feeds, day) => {
        const { verdict } = applied(local('hmm.com'), {
          state: 'evidence',
          rows: 1,
          listed: { ...listed('hmm.com', day), feeds },
        });
        expect(rank.indexOf(verdict)).toBeGreaterThanOrEqual(rank.indexOf('uncertain'));
      }),
    );
  });
});

describe('a verdict', () => {
  const answerWith = (logOdds: number) => ({
    ...assessmentToJson(local('hmm.com')),
    intercept: -1,
    contributions: { length: logOdds + 1, ensemble: 0 },
    probability: logistic(logOdds),
  });

  test.each([
    [-4, 'safe', null],
    [-0.5, 'uncertain', 'dga'],
    [1, 'suspicious', 'dga'],
    [5, 'dangerous', 'dga'],
  ] as const)('log-odds of %d are %s by the thresholds in force', (logOdds, verdict, threat) => {
    expect(applied(local('hmm.com'), { state: 'verdict', answer: answerWith(logOdds) })).toMatchObject({
      verdict,
      threat,
      source: 'endpoint',
      explanation: { probability: logistic(logOdds), intercept: -1 },
    });
  });

  test('without a score only a warning counts', () => {
    const answer = { ...answerWith(0), probability: null, intercept: null, contributions: {} };
    const with_ = (verdict: Assessment['verdict']) =>
      applied(local('8.8.8.8'), { state: 'verdict', answer: { ...answer, verdict, threat: 'listed' } });
    expect(with_('dangerous')).toMatchObject({ verdict: 'dangerous', threat: 'listed', source: 'endpoint' });
    for (const verdict of ['trusted', 'internal', 'safe', 'uncertain'] as const) {
      expect(with_(verdict)).toEqual(local('8.8.8.8'));
    }
  });
});

test.each([
  { state: 'failed', reason: 'timeout', status: null },
  { state: 'paused', until: 5 },
] as const)('%j keeps the local verdict', (outcome) => {
  expect(applied(local('hmm.com'), outcome)).toEqual(local('hmm.com'));
});

describe('answers to another question', () => {
  const answer = assessmentToJson(local('hmm.com'));

  test('a bucket with a different prefix is refused', () => {
    const text = JSON.stringify({ prefix: '00ff', version: '1', rows: [], pad: '' });
    expect(parseBucketAnswer('00ff', text).rows).toEqual([]);
    expect(() => parseBucketAnswer('00fe', text)).toThrow(WrongAnswer);
  });

  test('a verdict on a different host or with a wrong sum is refused', () => {
    expect(parseVerdictAnswer('hmm.com', JSON.stringify(answer))).toEqual(answer);
    expect(() => parseVerdictAnswer('hm.com', JSON.stringify(answer))).toThrow(WrongAnswer);
    expect(() => parseVerdictAnswer('hmm.com', JSON.stringify({ ...answer, probability: 0.001 }))).toThrow(WrongAnswer);
  });
});
