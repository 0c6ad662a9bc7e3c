import { read } from './project-files.ts';

/** One row of a table "may import" in docs/architecture.md. */
export interface Border {
  /** Path from the root of the repository. */
  readonly folder: string;
  /** Whether the row covers only the files directly in the folder. */
  readonly filesOnly: boolean;
  /** Rows that may be imported, and whether only their types; null for any. */
  readonly allowed: ReadonlyMap<string, { readonly typesOnly: boolean }> | null;
}

/** The row for the files directly in the folder that a table divides. */
const filesOf = '*.ts';

/** The table for the parts of one folder. */
export interface BorderTable {
  /** The folder, or an empty text for the whole repository. */
  readonly inside: string;
  readonly borders: readonly Border[];
}

/**
 * Parses the sections "Layout" and "Inside `FOLDER`" of docs/architecture.md. Names are relative to that folder, and in
 * "Layout" `core` stands for `src/core`. The row `*.ts` covers the files directly in the folder.
 */
export function readBorderTables(): BorderTable[] {
  const sections = read('docs/architecture.md').split(/^##+ /m);
  return sections.flatMap((section) => {
    const inside = /^Layout\n/.test(section) ? '' : /^Inside `([\w/]+)`\n/.exec(section)?.[1];
    if (inside === undefined) return [];
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    return [{ inside, borders: rows.flatMap((row) => parseRow(row, inside)) }];
  });
}

/** Finds the row for a file. If several folders contain it, the innermost one applies. */
export function borderOf({ borders }: BorderTable, file: string): Border | undefined {
  return borders
    .filter(({ folder, filesOnly }) =>
      filesOnly ? file.slice(0, file.lastIndexOf('/')) === folder : file.startsWith(`${folder}/`),
    )
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

function parseRow(row: string, inside: string): Border[] {
  const [, folders = '', , rule = ''] = row.split('|').map((cell) => cell.trim());
  const allowed = new Map(
    [...rule.matchAll(/`([\w/.*-]+)`( \(types\))?/g)].map(([, name = '', types]) => [
      inside === '' && !name.startsWith('model') ? `src/${name}` : pathIn(inside, name),
      { typesOnly: types !== undefined },
    ]),
  );
  return [...folders.matchAll(/`([\w/.*-]+)`/g)].map(([, name = '']) => ({
    folder: pathIn(inside, name),
    filesOnly: name === filesOf,
    allowed: rule === 'anything' ? null : allowed,
  }));
}

function pathIn(inside: string, name: string): string {
  if (name === filesOf) return inside;
  return inside === '' ? name : `${inside}/${name}`;
}
