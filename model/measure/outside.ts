import type { Threat } from '../../src/core/verdict/types.ts';
import { wilsonInterval } from '../evaluation/interval.ts';
import { readBundledModel } from './bundled-model.ts';
import { markdownTable } from './markdown.ts';
import type { MeasureOptions } from './measure-options.ts';
import { calibrationError } from './outside/calibration.ts';
import { falseAlarmCauses, missCauses } from './outside/causes.ts';
import { demonstrationRows } from './outside/demonstrations.ts';
import { prefixedSets, tenantSets } from './outside/made-sets.ts';
import { readOutsideSets } from './outside/outside-sets.ts';
import { isWarned, levels, type ScoredName, type ScoredSet, scoreSet, shareOf, unite } from './outside/scored-set.ts';

/** The stated mix: the share of malicious names that the model's prior assumes. */
const baseRate = 0.05;
const threats: readonly Threat[] = ['dga', 'lookalike', 'phishing'];

/** Measures the bundled model on names that people outside this project collected, set by set. */
export async function measureOutside(folder: string, { sample }: Pick<MeasureOptions, 'sample'>): Promise<string> {
  const model = await readBundledModel();
  const read = async (malicious: 0 | 1): Promise<ScoredSet[]> =>
    (await readOutsideSets(folder, malicious, sample)).map((set) => scoreSet(model, set));
  const benign = await read(0);
  const phish = await read(1);
  const prefixed = prefixedSets(benign.flatMap(({ names }) => names)).map((set) => scoreSet(model, set));
  const tenants = tenantSets().map((set) => scoreSet(model, set));
  const all = unite(benign);
  const missed = phish.flatMap(({ scored }) => scored.filter(({ verdict }) => verdict === 'safe'));
  return [
    '## Names from outside, popularity on\n',
    '### Benign sets\n',
    markdownTable([benignHeading, ...benign.map(benignRow), rowOf('all, each host once', all)]),
    '### Service prefixes before domains of these sets, and default tenants of platforms\n',
    markdownTable([
      benignHeading,
      ...prefixed.map(benignRow),
      rowOf('all prefixes', unite(prefixed)),
      ...tenants.map(benignRow),
      rowOf('all tenants', unite(tenants)),
    ]),
    '### Phishing and scam sets, in %\n',
    markdownTable([phishHeading, ...phish.map(phishRow), meanRow('mean', phish), ...partMeans(phish)]),
    '### Caught, in %, at a number of false alarms in 10,000 benign names: the curve behind the thresholds\n',
    markdownTable(curveRows(all, phish)),
    '### Likelihood ratio, mean of the phishing sets against all benign names\n',
    markdownTable([['level', 'all heads', ...threats], ...likelihoodRows(all, phish)]),
    `### Expected calibration error at ${percent(baseRate)} % malicious names, by the likeliest head\n`,
    markdownTable([['names', 'all heads', ...threats], ...calibrationRows(all, phish)]),
    '### False alarms by cause\n',
    markdownTable([causeHeading, ...falseAlarmCauses(model, all.filter(isWarned))]),
    '### Misses (judged safe) by cause\n',
    markdownTable([causeHeading, ...missCauses(model, missed)]),
    '### Demonstrations\n',
    markdownTable([['name', 'probability', 'verdict', 'threat', 'target', 'right'], ...demonstrationRows(model)]),
  ].join('\n');
}

const causeHeading = ['cause', 'names', 'share', 'examples'];
const benignHeading = [
  'set',
  'names',
  'uncertain',
  'warned of 10,000 (95 %)',
  'dangerous',
  'by dga',
  'lookalike',
  'phishing',
];
const phishHeading = [
  'set',
  'names',
  'safe',
  'uncertain',
  'suspicious',
  'dangerous',
  'warned',
  'by dga',
  'lookalike',
  'phishing',
];

function benignRow({ name, part, scored }: ScoredSet): string[] {
  return rowOf(part === 'train' ? `${name} (held out)` : name, scored);
}

/** A row of names in 10,000. */
function rowOf(name: string, scored: readonly ScoredName[]): string[] {
  const warned = scored.filter(isWarned);
  const [low, high] = wilsonInterval(warned.length, scored.length);
  const inTenThousand = (share: number): string => (10_000 * share).toFixed(1);
  return [
    name,
    String(scored.length),
    inTenThousand(shareOf(scored, ({ verdict }) => verdict === 'uncertain')),
    `${inTenThousand(warned.length / (scored.length || 1))} (${inTenThousand(low)} to ${inTenThousand(high)})`,
    inTenThousand(shareOf(scored, ({ verdict }) => verdict === 'dangerous')),
    ...threats.map((threat) => String(warned.filter((row) => row.threat === threat).length)),
  ];
}

/** The shares of a malicious set: of every level, of warned names, and of warned names by head. */
function phishShares({ scored }: ScoredSet): number[] {
  return [
    ...levels.map((level) => shareOf(scored, ({ verdict }) => verdict === level)),
    shareOf(scored, isWarned),
    ...threats.map((threat) => shareOf(scored, (row) => isWarned(row) && row.threat === threat)),
  ];
}

const percent = (share: number): string => (100 * share).toFixed(1);

function phishRow(set: ScoredSet): string[] {
  const name = set.part === 'train' ? `${set.name} (held out)` : set.name;
  return [name, String(set.scored.length), ...phishShares(set).map(percent)];
}

function meanRow(name: string, sets: readonly ScoredSet[]): string[] {
  const shares = sets.map(phishShares);
  const mean = (column: number): number => shares.reduce((sum, row) => sum + (row[column] as number), 0) / sets.length;
  return [name, String(sets.length), ...(shares[0] ?? []).map((_, i) => percent(mean(i)))];
}

function partMeans(phish: readonly ScoredSet[]): string[][] {
  return (['train', 'evaluate'] as const).map((part) =>
    meanRow(
      `mean, ${part}`,
      phish.filter((set) => set.part === part),
    ),
  );
}

const curveRates = [2, 4, 8, 15, 30, 60, 100, 300];

/** How many names of each malicious set are above the level that a number of benign names exceeds. */
function curveRows(benign: readonly ScoredName[], phish: readonly ScoredSet[]): string[][] {
  const scores = Float64Array.from(benign, ({ probability }) => probability)
    .sort()
    .reverse();
  const levelAt = (rate: number): number => scores[Math.floor((scores.length * rate) / 10_000)] as number;
  const caught = (set: ScoredSet, rate: number): number =>
    shareOf(set.scored, ({ probability }) => probability > levelAt(rate));
  const mean = (rate: number): number => phish.reduce((sum, set) => sum + caught(set, rate), 0) / phish.length;
  return [
    ['set', ...curveRates.map(String)],
    ...phish.map((set) => [set.name, ...curveRates.map((rate) => percent(caught(set, rate)))]),
    ['mean', ...curveRates.map((rate) => percent(mean(rate)))],
  ];
}

function calibrationRows(benign: readonly ScoredName[], phish: readonly ScoredSet[]): string[][] {
  const parts = [
    ['all sets', phish],
    ['held out of train', phish.filter(({ part }) => part === 'train')],
  ] as const;
  return parts.map(([name, sets]) => [
    name,
    ...[null, ...threats].map((threat) => calibrationError(benign, sets, baseRate, threat).toFixed(4)),
  ]);
}

function likelihoodRows(benign: readonly ScoredName[], phish: readonly ScoredSet[]): string[][] {
  return levels.map((level) => {
    const ratio = (threat: Threat | null): string => {
      const counts = (row: ScoredName): boolean => row.verdict === level && (threat === null || row.threat === threat);
      const share = phish.reduce((sum, { scored }) => sum + shareOf(scored, counts), 0) / phish.length;
      const found = benign.filter(counts).length;
      // With no benign name at the level, half a name gives a lower limit.
      const value = share / (Math.max(found, 0.5) / benign.length);
      return `${found === 0 ? '> ' : ''}${value.toPrecision(2)}`;
    };
    return [level, ratio(null), ...threats.map(ratio)];
  });
}
