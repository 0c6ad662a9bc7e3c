import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundled, testEnsemble } from '../../../test/support/server-kit.ts';
import { logistic } from '../../core/base/log-odds.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { DomainName } from '../../core/hostname/types.ts';
import { evidenceKinds, type ListedEvidence } from '../../core/listing/evidence.ts';
import { parseVerdictAnswer } from '../../core/listing/parse-answer.ts';
import { applyReport } from '../../core/lookup/apply-report.ts';
import type { LookupOutcome } from '../../core/lookup/report.ts';
import { Model } from '../../core/model/model.ts';
import { effectiveSettings } from '../../core/settings/effective-settings.ts';
import { defaultUserSettings } from '../../core/settings/user-settings.ts';
import { decide, thresholdsFor } from '../../core/verdict/decide.ts';
import { jsonLine } from '../../core/verdict/json-line.ts';
import { type Assessment, type Explanation, threats } from '../../core/verdict/types.ts';
import { EnsembleScorer } from './ensemble-scorer.ts';
import { judge } from './judge.ts';

// The extension asks the server only about names it is unsure of, but both must judge every host alike.

const caseCount = 10_000;
const today = 20_700;
const none: ReadonlySet<string> = new Set();

/**
 * Explains a name by three terms that depend on a hash of it. Ten thousand cases take a second and reach every verdict.
 */
class QuickModel extends Model {
  override explain({ host }: DomainName): Explanation {
    let hash = 7;
    for (let i = 0; i < host.length; i++) hash = (31 * hash + host.charCodeAt(i)) % 65_521;
    const contributions = [
      { name: 'length', value: host.length, logOdds: host.length / 16 },
      { name: 'entropy', value: hash, logOdds: ((hash % 4096) - 2048) / 256 },
      { name: 'prior', value: '', logOdds: this.parts.prior },
    ];
    const probability = logistic(contributions.reduce((sum, { logOdds }) => sum + logOdds, 0.125));
    return { probability, intercept: 0.125, contributions, threat: threats[hash % 3] ?? null, evidence: [] };
  }
}

const local = new QuickModel(bundled.version, bundled.parts);

/** Thresholds that a user or an administrator sets. The server's equivalent is a model with these thresholds. */
const profiles = (
  [
    [{}, {}],
    [{ suspiciousPercent: 40 }, {}],
    [{ suspiciousPercent: 1 }, {}],
    [{ dangerousPercent: 99 }, {}],
    [{ suspiciousPercent: 90 }, { dangerousPercent: 60 }],
    [{}, { suspiciousPercent: 70, dangerousPercent: 95 }],
  ] as const
).map(([user, policy]) => {
  const settings = effectiveSettings({ ...defaultUserSettings, ...user }, policy);
  const thresholds = thresholdsFor(settings, local.thresholds);
  const model = new QuickModel(bundled.version, { ...bundled.parts, thresholds });
  return { settings, scorer: new EnsembleScorer(testEnsemble([model])) };
});

const part = fc.maxSafeNat().map((n) => n.toString(36));
const word = fc.constantFrom(
  'login',
  'secure',
  'garden',
  'paypa1',
  'paypal',
  'micros0ft',
  'holiday',
  'bank',
  'wikipedia',
);
const suffix = fc.constantFrom('com', 'org', 'co.uk', 'github.io', 'biz', 'top', 'xyz', 'de', 'duckdns.org');
const label = fc.oneof(
  part,
  word,
  fc.tuple(word, word).map((words) => words.join('-')),
);
const byte = fc.integer({ min: 0, max: 255 });
const host = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(label, suffix).map((labels) => labels.join('.')) },
  { weight: 2, arbitrary: fc.tuple(label, label, suffix).map((labels) => labels.join('.')) },
  { weight: 2, arbitrary: fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.')) },
  { weight: 1, arbitrary: fc.tuple(byte, byte).map(([a, b]) => `${b % 2 === 0 ? '10.0' : '192.168'}.${a}.${b}`) },
  { weight: 1, arbitrary: fc.tuple(byte, byte).map(([a, b]) => `2a00:${a.toString(16)}::${b.toString(16)}`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('fe80', 'fd00'), byte).map(([a, b]) => `${a}::${b.toString(16)}`) },
  { weight: 1, arbitrary: fc.constantFrom('localhost', 'printer.local', 'router.home.arpa', 'a.test', 'intranet') },
);
const listing = fc.option(
  fc.record({
    feeds: fc.integer({ min: 1, max: 40 }),
    day: fc.option(fc.integer({ min: today - 400, max: today + 1 })),
    kind: fc.constantFrom(...evidenceKinds),
  }),
);

/** The property takes an index, so that a counterexample does not print a whole model. */
const profileIndex = fc.nat({ max: profiles.length - 1 });

/** What extension and server must agree on. The values of the terms are left out because the wire form has none. */
function conclusionOf({ verdict, threat, thresholds, modelVersion, explanation }: Assessment): string {
  const { probability, intercept, contributions = [], evidence } = explanation ?? {};
  const terms = contributions.map(({ name, logOdds }) => [name, logOdds]);
  return JSON.stringify({ verdict, threat, thresholds, modelVersion, probability, intercept, terms, evidence });
}

function afterReport(assessment: Assessment, outcome: LookupOutcome): Assessment {
  const { host } = assessment.hostname;
  const kind = outcome.state === 'verdict' ? 'hostname' : 'private';
  return applyReport(assessment, { kind, host, endpoint: 'https://intel.example', sent: '', at: 0, outcome }, today);
}

test(`extension and server agree on ${caseCount} hosts`, () => {
  const seen = new Map<string, number>();
  const property = fc.property(host, listing, profileIndex, (text, facts, index) => {
    const { settings, scorer } = profiles[index]!;
    const hostname = parseHostname(text);
    const listed: ListedEvidence | null = facts && { host: hostname.host, ...facts };
    const assessment = decide(hostname, settings, [], local);
    const server = judge(hostname, scorer, none, listed, today);
    const byEvidence = afterReport(assessment, { state: 'evidence', rows: 1, listed });
    expect(conclusionOf(byEvidence)).toBe(conclusionOf(server));
    const answer = parseVerdictAnswer(hostname.host, jsonLine(server));
    const byVerdict = afterReport(assessment, { state: 'verdict', answer });
    expect(conclusionOf(byVerdict)).toBe(conclusionOf(server));
    const group = `${hostname.kind} ${listed === null ? 'unlisted' : 'listed'} ${server.verdict}`;
    seen.set(group, (seen.get(group) ?? 0) + 1);
  });
  fc.assert(property, { numRuns: caseCount, seed: 8, endOnFailure: true });
  // The cases reach every verdict of a model, and addresses on both sides.
  for (const group of [
    ...['safe', 'uncertain', 'suspicious', 'dangerous'].map((verdict) => `domain unlisted ${verdict}`),
    ...['uncertain', 'suspicious', 'dangerous'].map((verdict) => `domain listed ${verdict}`),
    ...['ipv4', 'ipv6'].flatMap((kind) => [`${kind} listed dangerous`, `${kind} unlisted uncertain`]),
    ...['ipv4', 'ipv6'].flatMap((kind) => [`${kind} listed internal`, `${kind} unlisted internal`]),
    'special listed internal',
  ]) {
    expect(seen.get(group) ?? 0, group).toBeGreaterThan(9);
  }
}, 20_000);
