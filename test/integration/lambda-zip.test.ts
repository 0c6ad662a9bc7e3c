import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lambdaEntries, lambdaZip, maxZipBytes } from '../../scripts/lib/lambda-zip.ts';
import { sizeOf } from '../support/project-files.ts';

test.each(lambdaEntries)(
  '%s: the zip is small, reproducible, and contains only what the function needs',
  async (entry) => {
    const [first, second] = await Promise.all([lambdaZip(entry, []), lambdaZip(entry, [])]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(first.bytes.length).toBeLessThanOrEqual(maxZipBytes);
    const files = unzipSync(first.bytes);
    const textOf = (name: string) => Buffer.from(files[name] ?? []).toString();
    const others = Object.keys(files).filter((name) => !name.endsWith('.mjs'));
    expect(others).toEqual(['LICENSES.txt', 'hostwise.bin']);
    expect(files['hostwise.bin']).toHaveLength(sizeOf('model/hostwise.bin'));
    expect(textOf('LICENSES.txt')).toMatch(/^aws4fetch .*\n[\s\S]*\nhono .*\n[\s\S]*\ntldts /);
    const code = Object.keys(files)
      .filter((name) => name.endsWith('.mjs'))
      .map(textOf);
    // Contains no path of the build machine and no SDK.
    expect(code.filter((text) => /node_modules|@aws-sdk|prom-client/.test(text))).toEqual([]);
  },
);

test('drivers are added to the name of the zip, except for the model function, which needs none', async () => {
  const [single, model] = [await lambdaZip('single', ['mysql', 'mongodb']), await lambdaZip('model', ['mysql'])];
  expect([single.name, model.name]).toEqual(['single-mongodb-mysql.zip', 'model.zip']);
  expect(single.code).toBeGreaterThan(2 * model.code);
});
