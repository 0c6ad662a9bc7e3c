import { describe, expect, test } from 'vitest';
import { parseHostname } from '../hostname/parse.ts';
import { effectiveSettings } from '../settings/effective-settings.ts';
import { defaultUserSettings } from '../settings/user-settings.ts';
import { decide, type Scorer } from '../verdict/decide.ts';
import { assessmentToJson } from '../verdict/to-json.ts';
import { ClassifyAnswerError, parseClassifyAnswer } from './classify-answer.ts';

const scorer: Scorer = {
  version: '1.test',
  thresholds: { uncertain: 0.2, suspicious: 0.5, dangerous: 0.9 },
  explain: () => ({
    probability: 0.5,
    intercept: -1,
    contributions: [{ name: 'length', value: 9, logOdds: 1 }],
    threat: 'phishing',
    evidence: [{ name: 'lookalike', details: { target: 'example.org', distance: 1 } }],
  }),
};
const answerFor = (host: string) =>
  assessmentToJson(decide(parseHostname(host), effectiveSettings(defaultUserSettings, {}), [], scorer));
const good = answerFor('example.com');

describe('parseClassifyAnswer', () => {
  test.each(['example.com', '192.0.43.8', 'localhost'])('takes what `classify` prints for %s', (host) => {
    expect(parseClassifyAnswer(JSON.stringify(answerFor(host)))).toEqual(answerFor(host));
  });

  test.each([
    ['no JSON', '<html>', 'expected JSON'],
    ['null', 'null', 'answer'],
    ['an error for the host', { host: 'example.com', error: 'no' }, 'registrable'],
    ['a verdict of its own', { ...good, verdict: 'fine' }, 'verdict'],
    ['a probability beyond 1', { ...good, probability: 1.5 }, 'probability'],
    ['a probability as text', { ...good, probability: '0.5' }, 'probability'],
    ['a contribution that is not a number', { ...good, contributions: { length: null } }, 'contributions.length'],
    ['markup for evidence', { ...good, evidence: ['<b>'] }, 'evidence.0'],
    ['a label beyond 1', { ...good, label: 2 }, 'label'],
  ])('refuses %s and names the field', (_, value, field) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    expect(() => parseClassifyAnswer(text)).toThrow(ClassifyAnswerError);
    expect(() => parseClassifyAnswer(text)).toThrow(field);
  });
});
