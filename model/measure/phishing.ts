import type { PhishingParts } from '../../src/core/heads/phishing/parts.ts';
import {
  computePhishingFeatures,
  createPhishingBuffers,
  phishingLogOdds,
} from '../../src/core/heads/phishing/score.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { percent } from '../evaluation/number-texts.ts';
import { readBundledModel } from './bundled-model.ts';
import { markdownTable } from './markdown.ts';
import {
  benignPool,
  computeFalseAlarms,
  matchedFigures,
  type PhishingFigures,
  platformFigures,
  type ScoreHost,
  strictFigures,
  unmatchedFigures,
} from './phishing-figures.ts';
import { type PhishingTestHosts, readPhishingTestHosts } from './phishing-test-hosts.ts';
import { withoutPopularity } from './scores.ts';

/** Measures the phishing head of the bundled model on phishing hosts that were first seen after the training. */
export async function measurePhishing(folder: string): Promise<string> {
  const model = await readBundledModel();
  const { phishing: parts } = model.parts;
  if (parts === null) throw new Error('the bundled model has no phishing head');
  const scoreAll: ScoreHost = (name) => model.explain(name, withoutPopularity).probability;
  const june = await readPhishingTestHosts(folder, '2026-06-01');
  const may = await readPhishingTestHosts(folder, '2026-05-01');
  return [
    '## Phishing hosts, popularity left out\n',
    'First seen from 2026-06-01 on:\n',
    figureTable(june, parts, scoreAll),
    falseAlarmTable(june, scoreWith(parts)),
    'First seen from 2026-05-01 on:\n',
    figureTable(may, parts, scoreAll),
  ].join('\n');
}

function scoreWith(parts: PhishingParts): ScoreHost {
  const buffers = createPhishingBuffers();
  return (name) => {
    computePhishingFeatures(name, parts, buffers);
    return phishingLogOdds(parts, buffers);
  };
}

function figureTable(hosts: PhishingTestHosts, parts: PhishingParts, scoreAll: ScoreHost): string {
  const { phish } = hosts;
  const pool = benignPool(hosts);
  const rows = [['score', 'benign hosts', 'phishing', 'benign', 'area', 'caught at 1 in 100', 'at 1 in 1,000']];
  const add = (score: string, against: string, { phish: malicious, benign, area, caught }: PhishingFigures): void => {
    const shares = caught.map((share) => percent(share, 1));
    rows.push([score, against, String(malicious), String(benign), area.toFixed(4), ...shares]);
  };
  for (const suffixShare of [parts.suffixShare, 0, 0.5, 1]) {
    const score = scoreWith({ ...parts, suffixShare });
    const title = suffixShare === parts.suffixShare ? 'head as shipped' : `suffix share ${suffixShare}`;
    add(title, 'same suffixes', matchedFigures(phish, pool, score));
    add(title, 'same suffixes and same platform', strictFigures(phish, pool, score));
    add(title, 'as found', unmatchedFigures(phish, pool, score));
  }
  add('all heads', 'same suffixes', matchedFigures(phish, pool, scoreAll));
  const score = scoreWith(parts);
  for (const [title, isPart] of kinds) {
    add('head as shipped', `same suffixes: ${title}`, matchedFigures(phish.filter(isPart), pool.filter(isPart), score));
  }
  add('head as shipped', 'customers of the same platform', platformFigures(phish, pool, score));
  return markdownTable(rows);
}

const isBelowDomain = ({ subdomain }: DomainName): boolean => subdomain !== '' && subdomain !== 'www';

const kinds: readonly (readonly [title: string, isPart: (name: DomainName) => boolean])[] = [
  ['registered domains', (name) => !name.privateSuffix && !isBelowDomain(name)],
  ['hosts below a registered domain', (name) => !name.privateSuffix && isBelowDomain(name)],
  ['customers of all platforms together', ({ privateSuffix }) => privateSuffix],
];

function falseAlarmTable(hosts: PhishingTestHosts, score: ScoreHost): string {
  const { thresholds, lists } = computeFalseAlarms(hosts, score);
  const caught = thresholds.map((threshold) => hosts.phish.filter((name) => score(name) > threshold).length);
  const [strict = '', lax = ''] = caught.map((count) => percent(count / hosts.phish.length, 1));
  return [
    'False alarms of the head alone, in 1,000, at the levels that 1 in 1,000 and 1 in 100 of the clean names exceed.',
    `The head catches ${strict} and ${lax} of the phishing hosts at these levels.\n`,
    markdownTable([
      ['list', 'names', ...thresholds.map((threshold) => `at log-odds ${threshold.toFixed(2)}`)],
      ...lists.map(({ list, names, shares }) => [
        list,
        String(names),
        ...shares.map((share) => (1000 * share).toFixed(2)),
      ]),
    ]),
  ].join('\n');
}
