import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findLookalike } from '../../src/core/heads/lookalike/find-lookalike.ts';
import { buildProtectedSites } from '../../src/core/heads/lookalike/protected-sites.ts';
import { parseWords } from '../../src/core/heads/lookalike/protected-text.ts';
import { lookalikeUnit } from '../../src/core/heads/lookalike/weights.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { dataFolder } from '../training/common/data-folder.ts';
import { isTestName } from '../training/common/test-split.ts';
import { findPermutations } from '../training/lookalike/find-permutations.ts';
import { type FoundRow, fitLookalike, fitWithoutTargets } from '../training/lookalike/fit-lookalike.ts';
import { readLookalikeRows, readNames, squatLists } from '../training/lookalike/lookalike-rows.ts';
import { carriers } from '../training/lookalike/protected-carriers.ts';
import { protectedNames } from '../training/lookalike/protected-names.ts';
import { type Judge, printCaught, printFlagged } from './lookalike-report.ts';

// Fits the weights of the lookalike findings and measures them, popularity not used:
//   npm run measure:lookalikes -- [--worst N] [--missed N] [--unseen-targets] [--weights]
// `--worst` and `--missed` show names; `--unseen-targets` scores every name with weights fitted without the names that
// imitate the same site, as for a site that a user adds; `--weights` prints the weights as JSON and nothing else.

if (dataFolder === null) throw new Error('there is no data folder; set HOSTWISE_DATA');
const data = (...parts: string[]): string => path.join(dataFolder as string, ...parts);
const has = (name: string): boolean => process.argv.includes(name);
const count = (name: string): number => (has(name) ? Number(process.argv[process.argv.indexOf(name) + 1] ?? 50) : 0);

const model = await openModel(new Uint8Array(await readFile(new URL('../hostwise.bin', import.meta.url))));
const sites = buildProtectedSites(protectedNames, parseWords(carriers));
const find = (name: DomainName) => findLookalike(name, sites, model.parts);
const rows: readonly FoundRow[] = await readLookalikeRows(data(), find);
const weights = fitLookalike(rows);
if (has('--weights')) {
  console.log(JSON.stringify(weights));
  process.exit();
}
const judge: Judge = has('--unseen-targets')
  ? { find, ...fitWithoutTargets(rows) }
  : { find, weightsFor: () => weights, threshold: weights.threshold * lookalikeUnit };
const findings = rows.filter(({ found }) => found !== null).length;
console.log(`${protectedNames.length} protected sites, ${rows.length} rows, ${findings} of them with a finding`);
console.log(`flagged from ${judge.threshold.toFixed(2)} log-odds above a name without a finding\n`);

const listed = await readNames(squatLists.map((file) => data('train', 'phish', file)));
printCaught(judge, listed.size, findPermutations(listed.values(), protectedNames), count('--missed'));

const unseen = ({ registrable }: DomainName): boolean => isTestName(registrable, 0);
const all = (): boolean => true;
const tranco = data('rankings', 'tranco-shards-2025-05_2026-02.csv');
const umbrella = data('rankings', 'umbrella-100k-union-2026-07.csv');
const benign = (file: string): string => data('evaluate', 'benign', file);
console.log('\nranking names flagged, popularity not used');
for (const [title, file, isIn] of [
  ['Tranco, not trained on', tranco, unseen],
  ['Tranco, all', tranco, all],
  ['Umbrella, not trained on', umbrella, unseen],
  ['durable clean set', benign('clean-e2ld-durable.txt'), all],
  ['clean in two lists', benign('clean-e2ld-2lists.txt'), all],
  ['Radar 100k', benign('cloudflare-radar-100k-2026-08.txt'), all],
] as const) {
  printFlagged(judge, title, [...(await readNames([file])).values()].filter(isIn), count('--worst'));
}
