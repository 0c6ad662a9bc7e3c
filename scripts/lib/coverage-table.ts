import path from 'node:path';
import { table } from './table.ts';

interface Count {
  readonly covered: number;
  readonly total: number;
}

/** The parts of Istanbul's `json-summary` report that are used here: one entry per file, and `total`. */
type CoverageSummary = Readonly<Record<string, { readonly lines: Count; readonly branches: Count }>>;

/** Renders a coverage summary as a table with one row per folder, such as `src/core` or `scripts/lib`. */
export function coverageTable(json: string, root: string): string {
  const folders = new Map<string, { lines: Count; branches: Count }>();
  for (const [file, { lines, branches }] of Object.entries(JSON.parse(json) as CoverageSummary)) {
    const folder = file === 'total' ? 'all' : folderOf(path.relative(root, file));
    const sum = folders.get(folder) ?? { lines: none, branches: none };
    folders.set(folder, { lines: add(sum.lines, lines), branches: add(sum.branches, branches) });
  }
  return table(
    [
      { title: 'coverage by unit tests', align: 'left' },
      { title: 'lines', align: 'right' },
      { title: 'branches', align: 'right' },
    ],
    [...folders]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([folder, { lines, branches }]) => [folder, percent(lines), percent(branches)]),
  );
}

const none: Count = { covered: 0, total: 0 };

function folderOf(file: string): string {
  return file.split(path.sep).slice(0, -1).slice(0, 2).join('/');
}

function add(a: Count, b: Count): Count {
  return { covered: a.covered + b.covered, total: a.total + b.total };
}

function percent({ covered, total }: Count): string {
  return total === 0 ? '-' : `${((100 * covered) / total).toFixed(1)} %`;
}
