import { percent } from '../evaluation/number-texts.ts';
import { computeListedFigures, type ListedCounts, type ListedFigures } from './listed-figures.ts';
import { markdownTable } from './markdown.ts';

/** Measures how much being listed says. The numbers in `src/core/listing/listed-term.ts` come from here. */
export async function measureListed(folder: string): Promise<string> {
  const figures = await computeListedFigures(folder);
  return [
    '## Listed hosts\n',
    `Makers of feeds and the hosts they list: ${figures.makers.map((maker) => maker.join(' ')).join(', ')}.\n`,
    countTable('harmless hosts', figures.harmless),
    countTable('phishing hosts, without the feeds of their finder', figures.phishing),
    'Share among phishing hosts divided by the share among harmless hosts, with half a host added to each count:\n',
    ratioTable(figures.ratios),
    bandTable(figures.uncertain),
    onlineTable(figures.online),
  ].join('\n');
}

function countTable(title: string, rows: readonly ListedCounts[]): string {
  const last = (rows[0]?.counts.length ?? 0) - 1;
  const heading = Array.from({ length: last }, (_, i) => `on ${i + 1}${i + 1 === last ? ' or more' : ''}`);
  return markdownTable([
    [title, 'number', ...heading],
    ...rows.map(({ title: name, counts }) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      return [name, String(all), ...counts.slice(1).map((count) => `${count} (${percent(count / all, 3)})`)];
    }),
  ]);
}

function ratioTable({ raw, pooled }: ListedFigures['ratios']): string {
  return markdownTable([
    ['lists', 'ratio', 'pooled, so that it never decreases'],
    ...raw.map((ratio, i) => [String(i + 1), ratio.toFixed(1), (pooled[i] as number).toFixed(1)]),
  ]);
}

function bandTable(rows: ListedFigures['uncertain']): string {
  return markdownTable([
    ['names that the model rates as uncertain', 'number', 'listed'],
    ...rows.map(({ title, names, listed }) => [title, String(names), `${listed} (${percent(listed / names, 2)})`]),
  ]);
}

function onlineTable(rows: ListedFigures['online']): string {
  const newest = rows[0]?.share ?? Number.NaN;
  return markdownTable([
    ['days since seen by OpenPhish', 'hosts', 'still listed by PhishTank', 'of the newest'],
    ...rows.map(({ from, to, hosts, share }) => [
      `${from} to ${to}`,
      String(hosts),
      percent(share, 2),
      (share / newest).toFixed(3),
    ]),
  ]);
}
