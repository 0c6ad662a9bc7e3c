import { expect, test } from 'vitest';
import type { ProblemCode, RegistryEvent } from '../registry/types.ts';
import type { Log } from '../telemetry/log.ts';
import { createRegistryWatcher } from './registry-watcher.ts';

function watch(events: readonly RegistryEvent[]): { lines: unknown[]; counts: string[] } {
  const lines: unknown[] = [];
  const counts: string[] = [];
  const log: Log = { request: () => {}, event: (level, event, fields) => lines.push([level, event, fields?.outcome]) };
  const onEvent = createRegistryWatcher(log, (metric) => counts.push(metric));
  for (const event of events) onEvent(event);
  return { lines, counts };
}

const failed = (code: ProblemCode, since: string): RegistryEvent => ({
  kind: 'failed',
  problem: { code, message: 'it is wrong', since },
});
const unchanged: RegistryEvent = { kind: 'unchanged' };

test('reports and counts a swap, but not an unchanged store', () => {
  const swapped: RegistryEvent = { kind: 'swapped', version: '0123456789ab', milliseconds: 5 };
  expect(watch([swapped, unchanged])).toEqual({ lines: [['info', 'model', 'swapped']], counts: ['ModelSwapped'] });
});

test('reports a problem once and counts it as long as it stays', () => {
  const { lines, counts } = watch([failed('hash', 'a'), failed('hash', 'a'), unchanged, failed('hash', 'b')]);
  expect(lines).toEqual([
    ['warn', 'model', 'hash'],
    ['warn', 'model', 'hash'],
  ]);
  expect(counts).toEqual(['ModelRefused', 'ModelRefused', 'ModelRefused']);
});

test('counts an unreachable store apart from a refused model', () => {
  expect(watch([failed('unreachable', 'a'), failed('missing', 'b'), failed('golden', 'c')]).counts).toEqual([
    'ModelStoreFailed',
    'ModelStoreFailed',
    'ModelRefused',
  ]);
});
