import { join } from 'node:path';
import { readLists } from '../training/corpora.ts';
import { bundledModel, linesOf, markdownTable, popularity, scoresOf, unseenDomains } from './scores.ts';

/** Lists of the training folder whose kept-out tenth is worth a row of its own. */
const trainingLists = [
  'misp-university-domains-2026-08',
  'misp-bank-websites',
  'iran-hosted-2026',
  'umbrella-100k-union-2026-07',
  'tranco-newcomers-2025-06_2026-02',
];

/** Shares of benign names that the shipped thresholds flag, list by list, on names that no training has seen. */
export async function measureFalseAlarms(folder: string): Promise<string> {
  const model = await bundledModel();
  const { uncertain, suspicious, dangerous } = model.thresholds;
  const lists = await readLists(join(folder, 'evaluate', 'benign'));
  for (const name of trainingLists) {
    lists.push({ name, lines: await linesOf(join(folder, 'train', 'benign', `${name}.txt`)) });
  }
  const heading = ['list', 'names', 'uncertain or worse', 'suspicious or worse', 'dangerous'];
  const rows = [[...heading, 'the last two with popularity', 'first among the false alarms']];
  for (const { name, lines } of lists) {
    const hosts = unseenDomains(lines);
    const scores = scoresOf(model, hosts, popularity);
    const known = scoresOf(model, hosts);
    const share = (values: Float64Array, threshold: number): string =>
      ((10_000 * values.filter((value) => value >= threshold).length) / Math.max(1, hosts.length)).toFixed(1);
    const worst = hosts
      .map((host, i) => ({ host, score: scores[i] as number }))
      .filter(({ score }) => score >= suspicious)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ host }) => host);
    rows.push([
      name,
      String(hosts.length),
      share(scores, uncertain),
      share(scores, suspicious),
      share(scores, dangerous),
      `${share(known, suspicious)}, ${share(known, dangerous)}`,
      worst.join(' '),
    ]);
  }
  return `## False alarms at the shipped thresholds, names in 10,000, popularity left out\n\n${markdownTable(rows)}`;
}
