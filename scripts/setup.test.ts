import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkNode, isInstalled } from './setup.mjs';

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s is new enough', (version) => {
    expect(() => checkNode('>=20.19', version)).not.toThrow();
  });

  test.each(['18.20.0', '20.18.3'])('%s is too old, and the message says what is required', (version) => {
    expect(() => checkNode('>=20.19', version)).toThrow(`20.19 or newer; this is ${version}`);
  });
});

describe('node_modules', () => {
  let folder: string;
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  };
  const write = (file: string, content: unknown) => writeFileSync(path.join(folder, file), JSON.stringify(content));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hostwise-setup-'));
    write('package-lock.json', lock);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is missing', () => {
    expect(isInstalled(folder)).toBe(false);
  });

  test('is complete if npm recorded every package except those for other platforms', () => {
    mkdirSync(path.join(folder, 'node_modules'));
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    expect(isInstalled(folder)).toBe(true);
  });

  test('is outdated if the lock file asks for other versions', () => {
    mkdirSync(path.join(folder, 'node_modules'));
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    expect(isInstalled(folder)).toBe(true);
    write('package-lock.json', { packages: { 'node_modules/a': { version: '2.0.0' } } });
    expect(isInstalled(folder)).toBe(false);
  });
});
