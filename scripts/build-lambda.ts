import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Driver, driverModules, lambdaEntries, lambdaZip, maxZipBytes } from './lib/lambda-zip.ts';
import { root } from './lib/root.ts';
import { table } from './lib/table.ts';

// `npm run build:lambda [-- --with mysql,mongodb]`: builds the zips for AWS in dist/lambda. With drivers, it also
// builds functions that can ask these databases, under their own names.

const { values } = parseArgs({ options: { with: { type: 'string', default: '' } } });
const drivers = values.with.split(',').filter((name) => name !== '');
const unknown = drivers.filter((name) => !Object.hasOwn(driverModules, name));
if (unknown.length > 0) {
  console.error(
    `--with: unknown driver ${unknown.join(', ')}; the drivers are ${Object.keys(driverModules).join(', ')}.`,
  );
  process.exit(2);
}

const variants = [
  ...lambdaEntries.map((entry) => ({ entry, brings: [] as Driver[] })),
  ...(drivers.length === 0
    ? []
    : (['single', 'features'] as const).map((entry) => ({ entry, brings: drivers as Driver[] }))),
];
const folder = path.join(root, 'dist', 'lambda');
await mkdir(folder, { recursive: true });
const rows: string[][] = [];
for (const { entry, brings } of variants) {
  const { name, bytes, code } = await lambdaZip(entry, brings);
  await writeFile(path.join(folder, name), bytes);
  rows.push([name, bytes.length.toLocaleString('en'), code.toLocaleString('en')]);
  if (brings.length === 0 && bytes.length > maxZipBytes) {
    console.error(
      `${name} has ${bytes.length.toLocaleString('en')} bytes, more than ${maxZipBytes.toLocaleString('en')}.`,
    );
    process.exitCode = 1;
  }
}
console.log(
  table(
    [
      { title: path.relative(process.cwd(), folder), align: 'left' },
      { title: 'bytes', align: 'right' },
      { title: 'program, unpacked', align: 'right' },
    ],
    rows,
  ),
);
