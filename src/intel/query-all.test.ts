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

test('a source that fails or hangs costs only its own answer', async () => {
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

test('queries the sources in parallel: each waits until all have been asked', async () => {
  let waiting = 0;
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const waitingSource = (name: string): IntelSource =>
    source(name, async () => {
      if (++waiting === 3) open();
      await gate;
      return null;
    });
  const { missing } = await queryAll(['a', 'b', 'c'].map(waitingSource), entity, 10_000);
  expect(missing).toEqual([]);
});

test('the time limit of a source overrides the default, and its signal aborts', async () => {
  const signals: AbortSignal[] = [];
  const recordSignal: IntelSource['lookUp'] = (_, signal) => {
    signals.push(signal);
    return hangs(entity, signal);
  };
  const { statuses } = await queryAll([source('hasty', recordSignal, 5), source('other', recordSignal)], entity, 40);
  expect(statuses.map(({ status }) => status)).toEqual(['timeout', 'timeout']);
  expect(statuses[0]!.milliseconds).toBeLessThan(statuses[1]!.milliseconds);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

test('no sources give an empty answer', async () => {
  expect(await queryAll([], entity, 10)).toEqual({ findings: new Map(), statuses: [], missing: [] });
});

test('the strongest finding is the latest, then the one of more feeds, then the first', () => {
  const old = { ...finding, day: 19_000, feeds: 9 };
  const more = { ...finding, feeds: 3 };
  const undated = { ...finding, day: null };
  expect(strongest([old, finding])).toBe(finding);
  expect(strongest([finding, more, old])).toBe(more);
  expect(strongest([more, undated])).toBe(undated);
  expect(strongest([finding, { ...finding }])).toBe(finding);
  expect(strongest([])).toBeNull();
});
