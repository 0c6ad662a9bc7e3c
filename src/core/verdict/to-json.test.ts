import { describe, expect, test } from 'vitest';
import type { DomainName } from '../hostname/types.ts';
import { assessmentToJson } from './to-json.ts';
import type { Assessment } from './types.ts';

const hostname: DomainName = {
  kind: 'domain',
  host: 'a.example.com',
  unicode: 'a.example.com',
  registrable: 'example.com',
  label: 'example',
  suffix: 'com',
  privateSuffix: false,
  knownSuffix: true,
  isOpenZone: false,
  subdomain: 'a',
};
const assessment: Assessment = {
  hostname,
  verdict: 'suspicious',
  source: 'model',
  threat: 'dga',
  explanation: {
    probability: 0.95,
    intercept: -2.5,
    contributions: [
      { name: 'length', value: 7, logOdds: 4 },
      { name: 'suffix', value: 'com', logOdds: 0.125 },
    ],
    threat: 'dga',
    evidence: [{ name: 'lookalike', details: { target: 'example.org' } }],
  },
  thresholds: { uncertain: 0.2, suspicious: 0.9, dangerous: 0.99 },
  modelVersion: '1.2.3',
};

describe('assessmentToJson', () => {
  test('has the documented fields in order, with every digit', () => {
    expect(JSON.stringify(assessmentToJson(assessment))).toBe(
      '{"host":"a.example.com","registrable":"example.com","verdict":"suspicious","threat":"dga","probability":0.95,' +
        '"label":1,"intercept":-2.5,"contributions":{"length":4,"suffix":0.125},' +
        '"evidence":[{"name":"lookalike","details":{"target":"example.org"}}],"model":{"version":"1.2.3"}}',
    );
  });

  test('the label depends on the probability, not on the verdict', () => {
    expect(assessmentToJson({ ...assessment, verdict: 'trusted', source: 'exception', threat: null }).label).toBe(1);
    expect(
      assessmentToJson({ ...assessment, thresholds: { uncertain: 0.2, suspicious: 0.96, dangerous: 1 } }).label,
    ).toBe(0);
  });

  test('without a model there is no probability and no term, and the label is 0', () => {
    const json = assessmentToJson({
      ...assessment,
      hostname: { kind: 'ipv4', host: '10.0.0.1', isPrivate: true },
      verdict: 'internal',
      source: 'name',
      threat: null,
      explanation: null,
      modelVersion: null,
    });
    expect(json).toMatchObject({ registrable: null, probability: null, label: 0, intercept: null, contributions: {} });
    expect(json).toMatchObject({ evidence: [], model: { version: null } });
  });
});
