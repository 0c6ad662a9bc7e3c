import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, read } from '../support/project-files.ts';
import { importsOf, withoutComments } from '../support/source-imports.ts';

// Holds the table "may import" of docs/architecture.md; the table is the rule, not a copy of it.

interface Border {
  readonly folder: string;
  /** Folders, and whether only their types; null for anything. */
  readonly allowed: ReadonlyMap<string, { readonly typesOnly: boolean }> | null;
}

const borders: readonly Border[] = read('docs/architecture.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [, folders = '', , rule = ''] = line.split('|').map((cell) => cell.trim());
    const allowed = new Map(
      [...rule.matchAll(/`([\w/]+)`( \(types\))?/g)].map(([, name = '', types]) => [
        inSource(name),
        { typesOnly: types !== undefined },
      ]),
    );
    return [...folders.matchAll(/`([\w/]+)`/g)].map(([, folder = '']) => ({
      folder,
      allowed: rule === 'anything' ? null : allowed,
    }));
  });

/** The table says `core` for `src/core`. */
function inSource(name: string): string {
  return name.startsWith('model') ? name : `src/${name}`;
}

/** The border that a file falls under: that of the longest folder which holds it. */
function borderOf(file: string): Border | undefined {
  return borders
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const sources = projectFiles.filter(
  (file) => /^(src|model|scripts|test)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
);
const shipped = sources.filter((file) => file.startsWith('src/') && !isTest(file));

/** Our own file that an import leads to, or null for packages and for things that are no code (styles, the model). */
function target(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.') || !/\.tsx?$/.test(specifier)) return null;
  return path.posix.join(path.posix.dirname(file), specifier);
}

test('the table is read', () => {
  expect(borders.map(({ folder }) => folder)).toContain('src/core');
  expect(borders.find(({ folder }) => folder === 'src/core')?.allowed?.size).toBe(0);
  expect(borders.find(({ folder }) => folder === 'scripts')?.allowed).toBeNull();
});

test('every source folder is in the table', () => {
  expect(sources.filter((file) => borderOf(file) === undefined)).toEqual([]);
});

test('imports cross only the borders that the table opens', () => {
  const crossings = sources
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const border = borderOf(file);
      return importsOf(read(file)).flatMap(({ specifier, typeOnly }) => {
        const to = target(file, specifier);
        if (border === undefined || border.allowed === null || to === null || to.startsWith(`${border.folder}/`))
          return [];
        const permission = [...border.allowed].find(([folder]) => to.startsWith(`${folder}/`))?.[1];
        return permission === undefined || (permission.typesOnly && !typeOnly) ? [`${file} imports ${to}`] : [];
      });
    });
  expect(crossings).toEqual([]);
});

describe('packages and globals', () => {
  const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const packages = (file: string) =>
    importsOf(read(file)).flatMap(({ specifier }) => (specifier.startsWith('.') ? [] : specifier));

  test('what is shipped imports only dependencies, and Node only where no browser runs', () => {
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

test('there are no import cycles, and in the core not even of types', () => {
  const edges = (file: string) =>
    importsOf(read(file))
      .filter(({ typeOnly }) => !typeOnly || file.startsWith('src/core/'))
      .flatMap(({ specifier }) => target(file, specifier) ?? []);
  const graph = new Map(sources.map((file) => [file, edges(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});
