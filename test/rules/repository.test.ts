import { describe, expect, test } from 'vitest';
import { type LockPackages, missingOptionals } from '../../scripts/lib/lock-file.ts';
import { projectFiles, read, sizeOf } from '../support/project-files.ts';

// Rules that no linter can check.

const isSource = (file: string) => /\.(ts|tsx|mjs)$/.test(file);
const isText = (file: string) => !/\.(bin|png|woff2|ico)$/.test(file);

interface Manifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}
const manifest = JSON.parse(read('manifest.json')) as Manifest;

describe('source', () => {
  test('type checks are not disabled, and every ignored lint has a reason', () => {
    const unexplained =
      /@ts-(?:ignore|nocheck)|@ts-expect-error(?!\s*(?:--|:)\s*\S.{8})|biome-ignore(?!(?:-\w+)? [\w/]+: \S.{8})/;
    const itself = 'test/rules/repository.test.ts';
    const found = projectFiles
      .filter((file) => isSource(file) && file !== itself)
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, index) => (unexplained.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });
});

describe('manifest', () => {
  test('every permission is explained in docs/privacy.md', () => {
    const privacy = read('docs/privacy.md');
    const requested = [
      ...manifest.permissions,
      ...(manifest.optional_permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
    ];
    expect(requested.filter((permission) => !privacy.includes(`\n| \`${permission}\` |`))).toEqual([]);
  });

  test('the version is that of the package, and the changelog lists it', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(manifest.version).toBe(version);
    expect((JSON.parse(read('package-lock.json')) as { version: string }).version).toBe(version);
    expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
  });
});

describe('files', () => {
  test('only models, the lock file and pictures are larger than 100 kB', () => {
    const allowed = /^model\/[^/]+\.bin$|^package-lock\.json$|\.png$/;
    expect(projectFiles.filter((file) => !allowed.test(file) && sizeOf(file) > 100_000)).toEqual([]);
  });

  test('no file names a folder of a developer’s machine', () => {
    // The paths are concatenated so that this file does not match.
    const folders = ['work', 'root', 'Users'].map((name) => ['', name, ''].join('/'));
    const found = projectFiles.filter(
      (file) => isText(file) && folders.some((folder) => read(file).includes(`${folder}`)),
    );
    expect(found).toEqual([]);
  });

  test('every link between documents has a target', () => {
    const broken = projectFiles
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [
          ...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g),
          ...read(file).matchAll(/(?:src|srcset)="(?!https?:)([^"]+)"/g),
        ]
          .map(([, link = '']) => new URL(link, `file:///${file}`).pathname.slice(1))
          .filter(
            (link) => !projectFiles.some((known) => known === link || known.startsWith(`${link.replace(/\/$/, '')}/`)),
          )
          .map((link) => `${file}: ${link}`),
      );
    expect(broken).toEqual([]);
  });
});

test('every npm script installs missing dependencies before it uses them', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const starts = /^node (?:--import \.\/scripts\/register\.mjs|scripts\/setup\.mjs(?: &&|$))/;
  // npm installs the dependencies before it packs.
  const others = Object.entries(scripts).filter(([name, command]) => name !== 'prepack' && !starts.test(command));
  expect(others).toEqual([]);
});

describe('dependencies', () => {
  test('the lock file has the packages for every platform (if not, run scripts/complete-lock.ts)', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: LockPackages };
    expect(Object.keys(missingOptionals(packages))).toEqual([]);
  });

  test('shipped packages have a permissive licence', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; license?: string }>;
    };
    const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']);
    const notAllowed = Object.entries(packages).filter(
      ([, { dev, license }]) => dev !== true && !allowed.has(license ?? 'none'),
    );
    expect(notAllowed.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  });
});
