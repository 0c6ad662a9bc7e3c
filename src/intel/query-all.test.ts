import { expect, test } from 'vitest';
import { strongest } from '../core/listing/evidence.ts';
import type { Entity } from './indicators/entity.ts';
import type { IntelFinding, IntelSource } from './indicators/intel-source.ts';
import { queryAll } from './query-all.ts';

const entity: Entity = { kind: 'domain', host: 'www.example.com', registrable: 'example.com' };
const finding: IntelFinding = {
  host: 'example.com',
  feeds: 2,
  day: 20_000,
  kind: 'malware',
  values: { feeds: 2, exact: 0, matches: 1 },
};

const source = (name: string, lookUp: IntelSource['lookUp'], timeoutMs?: number): IntelSource => ({
  name,
  version: '1',
  lookUp,
  close: async () => {},
  ...(timeoutMs === undefined ? {} : { timeoutMs }),
});
const hangs: IntelSource['lookUp'] = () => new Promise(() => {});

test('each source costs its own answer only', async () => {
  const seen: Entity[] = [];
  const sources = [
    source('knows', async (asked) => {
      seen.push(asked);
      return finding;
    }),
    source('knows-nothing', async () => null),
    source('fails', () => Promise.reject(new Error('connection refused'))),
    source('fails-at-once', () => {
      throw new Error('broken');
    }),
    source('hangs', hangs),
  ];
  const { findings, statuses, missing } = await queryAll(sources, entity, 30);
  expect(seen).toEqual([entity]);
  expect([...findings]).toEqual([['knows', finding]]);
  expect(statuses.map(({ source, status, error }) => [source, status, error])).toEqual([
    ['knows', 'found', undefined],
    ['knows-nothing', 'not-found', undefined],
    ['fails', 'error', 'connection refused'],
    ['fails-at-once', 'error', 'broken'],
    ['hangs', 'timeout', undefined],
  ]);
  expect(missing).toEqual(['fails', 'fails-at-once', 'hangs']);
  for (const { milliseconds } of statuses) expect(milliseconds).toBeGreaterThanOrEqual(0);
});

test('they are asked side by side: each waits until all were asked', async () => {
  let waiting = 0;
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const patient = (name: string): IntelSource =>
    source(name, async () => {
      if (++waiting === 3) open();
      await gate;
      return null;
    });
  const { missing } = await queryAll(['a', 'b', 'c'].map(patient), entity, 10_000);
  expect(missing).toEqual([]);
});

test('the limit of a source comes before the one that is given, and the source is told of it', async () => {
  const signals: AbortSignal[] = [];
  const note: IntelSource['lookUp'] = (_, signal) => {
    signals.push(signal);
    return hangs(entity, signal);
  };
  const { statuses } = await queryAll([source('hasty', note, 5), source('other', note)], entity, 40);
  expect(statuses.map(({ status }) => status)).toEqual(['timeout', 'timeout']);
  expect(statuses[0]!.milliseconds).toBeLessThan(statuses[1]!.milliseconds);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('no sources, no answer', async () => {
  expect(await queryAll([], entity, 10)).toEqual({ findings: new Map(), statuses: [], missing: [] });
});

test('the finding seen last counts, then the one of more feeds, then the first', () => {
  const old = { ...finding, day: 19_000, feeds: 9 };
  const more = { ...finding, feeds: 3 };
  const undated = { ...finding, day: null };
  expect(strongest([old, finding])).toBe(finding);
  expect(strongest([finding, more, old])).toBe(more);
  expect(strongest([more, undated])).toBe(undated);
  expect(strongest([finding, { ...finding }])).toBe(finding);
  expect(strongest([])).toBeNull();
});
