import { join } from 'node:path';
import { readLists } from '../training/corpora.ts';
import { areaUnderRoc, scoreAtFalseAlarmRate, shareAbove } from '../training/metrics.ts';
import { isTestName } from '../training/split.ts';
import { bundledModel, linesOf, markdownTable, percent, popularity, scoresOf, unseenDomains } from './scores.ts';

const benignSets: Readonly<Record<string, readonly string[]>> = {
  'durable + two lists': ['clean-e2ld-durable', 'clean-e2ld-2lists'],
  durable: ['clean-e2ld-durable'],
  'content categories': [
    'ut1-shopping',
    'ut1-jobsearch',
    'ut1-games',
    'ut1-bank',
    'ut1-press',
    'ut1-sports',
    'ut1-blog',
  ],
  'ranking, raw': ['cloudflare-radar-100k-2026-08'],
};

type Families = ReadonlyMap<string, Float64Array>;

/** Generated names against benign names that no training has seen: families in training by the 20 % kept out, and others. */
export async function measureDga(folder: string): Promise<string> {
  const model = await bundledModel();
  const trained = await readLists(join(folder, 'train', 'dga'));
  const others = await readLists(join(folder, 'evaluate', 'dga'));
  const known = new Set(trained.map(({ name }) => name));
  const seen: Families = new Map(
    trained.map(({ name, lines }) => [
      name,
      scoresOf(
        model,
        lines.filter((host) => isTestName(host, 1)),
        popularity,
      ),
    ]),
  );
  const unseen: Families = new Map(
    others.filter(({ name }) => !known.has(name)).map(({ name, lines }) => [name, scoresOf(model, lines, popularity)]),
  );
  const rows = [
    ['benign set (names)', 'families', 'area', 'caught at 1 in 100', 'at 1 in 1,000', 'all names at 1 in 1,000'],
  ];
  let weakest = '';
  for (const [title, files] of Object.entries(benignSets)) {
    const lists = await Promise.all(files.map((file) => linesOf(join(folder, 'evaluate', 'benign', `${file}.txt`))));
    const benign = scoresOf(model, unseenDomains(lists.flat()), popularity);
    rows.push(
      row(`${title} (${benign.length})`, `${seen.size} in training, 20 % of their names kept out`, benign, seen),
    );
    rows.push(row(`${title} (${benign.length})`, `${unseen.size} in no training`, benign, unseen));
    if (weakest === '') weakest = familyTable(benign, seen) + familyTable(benign, unseen);
  }
  return `## Generated names, popularity left out\n\n${markdownTable(rows)}\n${weakest}`;
}

function row(title: string, families: string, benign: Float64Array, malicious: Families): string[] {
  const all = [...malicious.values()];
  const scores = Float64Array.from([...benign, ...all.flatMap((family) => [...family])]);
  const labels = new Uint8Array(scores.length).fill(1, benign.length);
  const caught = (rate: number): number[] =>
    all.map((family) => shareAbove(family, scoreAtFalseAlarmRate(benign, rate)));
  return [
    title,
    families,
    areaUnderRoc(scores, labels).toFixed(4),
    percent(mean(caught(0.01)), 1),
    percent(mean(caught(0.001)), 1),
    percent(shareAbove(scores.subarray(benign.length), scoreAtFalseAlarmRate(benign, 0.001)), 1),
  ];
}

/** Families by the share caught at one false alarm in 1,000, the hardest first. */
function familyTable(benign: Float64Array, families: Families): string {
  const threshold = scoreAtFalseAlarmRate(benign, 0.001);
  const shares = [...families]
    .map(([family, scores]) => ({ family, names: scores.length, share: shareAbove(scores, threshold) }))
    .sort((a, b) => a.share - b.share);
  const cells = shares.map(({ family, names, share }) => `${family} (${names}) ${percent(share, 0)}`);
  return `Caught at 1 false alarm in 1,000, by family (names): ${cells.join(', ')}.\n\n`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
