import { expect, test } from 'vitest';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import type { EvidenceRow } from '../../core/listing/bucket.ts';
import { type CachedAnswer, createAnswerCache } from './answer-cache.ts';

let now = 1_800_000_000_000;
const row: EvidenceRow = ['0123456789ab', 1, null, 'other'];
const answer = (id: string, rows = 1, expiresAt = now + 1000): CachedAnswer => ({
  id,
  askedAt: now,
  expiresAt,
  content: { state: 'bucket', rows: new Array<EvidenceRow>(rows).fill(row) },
});
const start = (area = createMemoryArea()) => ({ area, cache: createAnswerCache(area, () => now) });

test('an answer is valid from the time it was asked for until it expires', async () => {
  const { cache } = start();
  await cache.put(answer('a'));
  expect(await cache.get('a')).toEqual(answer('a'));
  now += 1000;
  expect(await cache.get('a')).toBeNull();
  await cache.put(answer('b'));
  now -= 1;
  expect(await cache.get('b')).toBeNull();
  now += 1;
});

test('a new answer replaces the old answer to its question, and forget removes only one question', async () => {
  const { cache } = start();
  await cache.put(answer('a', 1));
  await cache.put(answer('b', 1));
  await cache.put(answer('a', 2));
  expect((await cache.get('a'))?.content).toMatchObject({ rows: [row, row] });
  await cache.forget('a');
  expect([await cache.get('a'), (await cache.get('b'))?.id]).toEqual([null, 'b']);
});

test('drops the oldest answers if there are too many or they are too large', async () => {
  const { area, cache } = start();
  for (let i = 0; i < 210; i++) await cache.put(answer(`a${i}`));
  expect(await cache.get('a9')).toBeNull();
  expect(await cache.get('a10')).not.toBeNull();
  await cache.put(answer('large', 39_950));
  expect(await cache.get('a159')).toBeNull();
  expect(await cache.get('a160')).not.toBeNull();
  expect((area.values.get('answers') as unknown[]).length).toBe(51);
  await cache.put(answer('too large', 50_000));
  expect(area.values.get('answers')).toEqual([]);
});

test('treats stored data that is not a list as empty', async () => {
  const { cache } = start(createMemoryArea({ answers: 'garbage' }));
  expect(await cache.get('a')).toBeNull();
  await cache.put(answer('a'));
  expect(await cache.get('a')).not.toBeNull();
});
