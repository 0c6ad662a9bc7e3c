import { expect, test } from 'vitest';
import type { SourceStatus } from '../../intel/indicators/intel-source.ts';
import { createSourceWatch } from './source-watch.ts';

test('logs once when a source starts to fail and once when it recovers, not every look-up', () => {
  const lines: unknown[][] = [];
  let now = 0;
  const watch = createSourceWatch(
    { request() {}, event: (level, _, fields) => lines.push([level, fields?.source, fields?.outcome]) },
    () => now,
  );
  const tell = (source: string, status: SourceStatus['status']): void => watch({ source, status, milliseconds: 1 });
  tell('a', 'found');
  tell('a', 'timeout');
  tell('a', 'error');
  tell('b', 'not-found');
  now += 10_000;
  tell('a', 'error');
  tell('a', 'not-found');
  tell('a', 'found');
  expect(lines).toEqual([
    ['warn', 'a', 'timeout'],
    ['info', 'a', 'not-found'],
  ]);
});

test('limits the lines about a flapping source and logs its final state', () => {
  const lines: unknown[] = [];
  let now = 0;
  const watch = createSourceWatch({ request() {}, event: (level) => lines.push(level) }, () => now);
  for (let i = 0; i < 5000; i++) {
    now = i;
    watch({ source: 'a', status: i % 2 === 0 ? 'error' : 'found', milliseconds: 1 });
  }
  expect(lines.length).toBeLessThanOrEqual(6);
  now += 1000;
  watch({ source: 'a', status: 'error', milliseconds: 1 });
  watch({ source: 'a', status: 'error', milliseconds: 1 });
  expect(lines.at(-1)).toBe('warn');
});
