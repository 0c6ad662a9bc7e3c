import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { borderOf, readBorderTables } from '../support/architecture-tables.ts';
import { findCycles, importEdges, isTestFile, sources } from '../support/import-graph.ts';
import { projectFiles, read } from '../support/project-files.ts';
import { importsOf, withoutComments } from '../support/source-imports.ts';

// Checks the tables "may import" of docs/architecture.md. The tables are the rule, not a copy of it.

const tables = readBorderTables();
const shipped = sources.filter((file) => file.startsWith('src/') && !isTestFile(file));

test('the tables are found', () => {
  expect(tables.map(({ inside }) => inside)).toEqual([
    '',
    'src/core',
    'src/background',
    'src/intel',
    'src/server',
    'model',
  ]);
  const layout = tables[0]?.borders ?? [];
  expect(layout.find(({ folder }) => folder === 'src/core')?.allowed?.size).toBe(0);
  expect(layout.find(({ folder }) => folder === 'scripts')?.allowed).toBeNull();
});

describe.each(tables.map((table) => [table.inside || 'the repository', table] as const))('%s', (_, table) => {
  const isInside = (file: string) => table.inside === '' || file.startsWith(`${table.inside}/`);

  test('every source folder is in the table, and every row is a folder', () => {
    expect(sources.filter((file) => isInside(file) && borderOf(table, file) === undefined)).toEqual([]);
    const folders = table.borders.map(({ folder }) => folder);
    expect(folders.filter((folder) => !projectFiles.some((file) => file.startsWith(`${folder}/`)))).toEqual([]);
  });

  test('imports cross only the borders that the table opens', () => {
    const crossings = importEdges.filter(({ from, to, typeOnly }) => {
      if (!isInside(from) || !isInside(to) || isTestFile(from)) return false;
      const border = borderOf(table, from);
      const target = borderOf(table, to);
      if (border === undefined || border.allowed === null || border === target) return false;
      const permission = permissionFor(border.allowed, to, target?.folder);
      return permission === undefined || (permission.typesOnly && !typeOnly);
    });
    expect(crossings.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  /** In the tables of one part, a name permits exactly its row. In the layout, a name permits the whole folder. */
  function permissionFor<Value>(allowed: ReadonlyMap<string, Value>, to: string, row = ''): Value | undefined {
    if (table.inside !== '') return allowed.get(row);
    return [...allowed].find(([folder]) => to.startsWith(`${folder}/`))?.[1];
  }
});

describe('packages and globals', () => {
  const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const packages = (file: string) =>
    importsOf(read(file)).flatMap(({ specifier }) => (specifier.startsWith('.') ? [] : specifier));

  test('shipped code imports only dependencies, and Node only outside the browser', () => {
    const foreign = shipped.flatMap((file) =>
      packages(file)
        .filter(
          (name) => !Object.keys(manifest.dependencies).some((known) => name === known || name.startsWith(`${known}/`)),
        )
        .filter((name) => !(name.startsWith('node:') && /^src\/(cli|intel|s3|server)\//.test(file)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  test('only src/platform imports webextension-polyfill', () => {
    const users = shipped.filter((file) => packages(file).includes('webextension-polyfill'));
    expect(users.filter((file) => !file.startsWith('src/platform/'))).toEqual([]);
  });

  test('only src/platform, and the content script for its size, use the extension API', () => {
    const users = shipped.filter((file) =>
      /(?<![\w.'"`])(?:chrome|browser)\.[a-z]+\w*[.(]/.test(withoutComments(read(file))),
    );
    expect(users.filter((file) => !/^src\/(platform|content)\//.test(file))).toEqual([]);
  });
});

describe('cycles', () => {
  test('no file imports itself through others; in the core, type imports count too', () => {
    const edges = importEdges.filter(({ from, typeOnly }) => !typeOnly || from.startsWith('src/core/'));
    expect(findCycles(edges.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  test('no folder imports itself through others; type imports count too', () => {
    const edges = importEdges
      .filter(({ from }) => !isTestFile(from))
      .map(({ from, to }) => [path.posix.dirname(from), path.posix.dirname(to)] as const)
      .filter(([from, to]) => from !== to);
    expect(findCycles(edges)).toEqual([]);
  });

  test('findCycles finds a cycle and nothing else', () => {
    const edges = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ] as const;
    expect(findCycles(edges)).toEqual(['b -> c -> b']);
    expect(findCycles(edges.slice(0, 2))).toEqual([]);
  });
});
