import path from 'node:path';
import { findLookalike } from '../../src/core/heads/lookalike/find-lookalike.ts';
import { buildProtectedSites } from '../../src/core/heads/lookalike/protected-sites.ts';
import { parseProtectedSites, parseWords } from '../../src/core/heads/lookalike/protected-text.ts';
import { lookalikeUnit } from '../../src/core/heads/lookalike/weights.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { isTestName } from '../training/common/test-split.ts';
import { findPermutations } from '../training/lookalike/find-permutations.ts';
import { fitWithoutTargets } from '../training/lookalike/fit-lookalike.ts';
import { readLookalikeRows, readNames, squatLists } from '../training/lookalike/lookalike-rows.ts';
import { readBundledModel } from './bundled-model.ts';
import { caughtTable, flaggedRow, flaggedTable, type LookalikeJudge, missedList } from './lookalike-figures.ts';
import type { MeasureOptions } from './measure-options.ts';

/**
 * Measures the lookalike head of the bundled model by itself. The figures for a site that a user adds need weights that
 * are fitted without the names that imitate the same site, so they come from new fits on the training lists.
 */
export async function measureLookalikes(
  folder: string,
  { names: shown }: Pick<MeasureOptions, 'names'>,
): Promise<string> {
  const { parts } = await readBundledModel();
  if (parts.lookalike === null) throw new Error('The bundled model has no lookalike head');
  const { weights, carriers } = parts.lookalike;
  const protectedSites = parseProtectedSites(parts.lookalike.sites);
  const sites = buildProtectedSites(protectedSites, parseWords(carriers));
  const find = (name: DomainName) => findLookalike(name, sites, parts);
  const rows = await readLookalikeRows(folder, find);
  const judge: LookalikeJudge = { find, weightsFor: () => weights, threshold: weights.threshold * lookalikeUnit };
  const unseenTarget: LookalikeJudge = { find, ...fitWithoutTargets(rows) };
  const listed = await readNames(squatLists.map((file) => path.join(folder, 'train', 'phish', file)));
  const permutations = findPermutations(listed.values(), protectedSites);
  const findings = rows.filter(({ found }) => found !== null).length;
  const flagged = await readBenign(folder).then((sets) => sets.map((set) => flaggedRow(judge, set, shown)));
  return [
    '## Imitations, popularity left out\n',
    `${protectedSites.length} protected sites. ${permutations.length} of ${listed.size} listed names are ` +
      'permutations of a protected label.\n',
    'Weights of the bundled model, flagged from ' +
      `${judge.threshold.toFixed(2)} log-odds above a name without a finding:\n`,
    caughtTable(judge, permutations),
    'Benign names, weights of the bundled model:\n',
    flaggedTable(flagged),
    `Weights fitted again on ${rows.length} training rows, ${findings} of them with a finding, without the ` +
      `imitations of the same site, flagged from ${unseenTarget.threshold.toFixed(2)} log-odds:\n`,
    caughtTable(unseenTarget, permutations),
    ...(shown > 0 ? ['Missed imitations:\n', missedList(judge, permutations, shown)] : []),
  ].join('\n');
}

/** Benign names of one list, or those of them that are reserved for the test. */
async function readBenign(folder: string): Promise<{ title: string; names: DomainName[] }[]> {
  const isUnseen = ({ registrable }: DomainName): boolean => isTestName(registrable, 0);
  const isAny = (): boolean => true;
  const tranco = ['rankings', 'tranco-shards-2025-05_2026-02.csv'];
  const umbrella = ['rankings', 'umbrella-100k-union-2026-07.csv'];
  const benign = (file: string): string[] => ['evaluate', 'benign', file];
  const sets = [
    ['Tranco, not in training', tranco, isUnseen],
    ['Tranco, all', tranco, isAny],
    ['Umbrella, not in training', umbrella, isUnseen],
    ['durable clean set', benign('clean-e2ld-durable.txt'), isAny],
    ['clean in two lists', benign('clean-e2ld-2lists.txt'), isAny],
    ['Radar 100k', benign('cloudflare-radar-100k-2026-08.txt'), isAny],
  ] as const;
  return Promise.all(
    sets.map(async ([title, file, isIn]) => {
      const names = await readNames([path.join(folder, ...file)]);
      return { title, names: [...names.values()].filter(isIn) };
    }),
  );
}
