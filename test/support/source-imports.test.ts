import { expect, test } from 'vitest';
import { importsOf } from './source-imports.ts';

test('finds every form of import, but none in comments', () => {
  const source = [
    "import a from 'one';",
    "import type { B } from './two.ts';",
    "import {\n  c,\n  type D,\n} from './three.ts';",
    "import './four.css';",
    "export * from './five.ts';",
    "const six = await import('./six.ts');",
    "// import x from 'no';",
    "/* import y from 'no'; */",
    "export const words = 'taken from \\'no\\'';",
  ].join('\n');
  expect(importsOf(source)).toEqual([
    { specifier: 'one', typeOnly: false },
    { specifier: './two.ts', typeOnly: true },
    { specifier: './three.ts', typeOnly: false },
    { specifier: './four.css', typeOnly: false },
    { specifier: './five.ts', typeOnly: false },
    { specifier: './six.ts', typeOnly: false },
  ]);
});
