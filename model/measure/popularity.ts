import { readBundledModel } from './bundled-model.ts';
import { markdownTable } from './markdown.ts';
import { measurePopularitySet } from './popularity-figures.ts';

/** Measures the popularity set of the bundled model: its size, its false positives and the names that it covers. */
export async function measurePopularity(folder: string): Promise<string> {
  const { popularity, phishing } = (await readBundledModel()).parts;
  if (popularity === null) throw new Error('the bundled model has no popularity set');
  const figures = await measurePopularitySet(folder, popularity, phishing?.platforms ?? new Set());
  const { bytes, gzipBytes, falsePositiveRate, lists } = figures;
  return [
    '## Popularity\n',
    `${bytes} bytes, ${gzipBytes} compressed; false positives ${falsePositiveRate.toExponential(2)}.\n`,
    markdownTable([
      ['list', 'names', 'covered', ...popularity.logOdds.map((logOdds, tier) => `tier ${tier} (log-odds ${logOdds})`)],
      ...lists.map(({ list, names, covered, tiers }) => [
        list,
        String(names),
        covered.toFixed(5),
        ...tiers.map((share) => share.toFixed(4)),
      ]),
    ]),
  ].join('\n');
}
