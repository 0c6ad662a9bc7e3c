import { beforeEach, expect, test } from 'vitest';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { createTrustQuestions, type TrustQuestions } from './trust-questions.ts';

const asked = { tabId: 1, host: 'odd.com', isPrivate: false };

let now: number;
let questions: TrustQuestions;

beforeEach(() => {
  let count = 0;
  now = 1000;
  questions = createTrustQuestions(
    createMemoryArea(),
    () => `id${++count}`,
    () => now,
  );
});

test('a question belongs to the surface that claims it first', async () => {
  const id = await questions.add(asked);
  expect(await questions.claim(id, 7)).toMatchObject({ ...asked, surface: 7 });
  expect(await questions.claim(id, 8)).toBeNull();
  expect(await questions.claim(id, 7)).not.toBeNull();
});

test('there is no question for an unknown id, after it is removed, or after ten minutes', async () => {
  expect(await questions.claim('id9', 7)).toBeNull();
  const removed = await questions.add(asked);
  await questions.remove(removed);
  expect(await questions.claim(removed, 7)).toBeNull();
  const old = await questions.add(asked);
  now += 10 * 60_000;
  expect(await questions.claim(old, 7)).toBeNull();
});

test('a tab has one question at a time', async () => {
  const first = await questions.add(asked);
  const other = await questions.add({ ...asked, tabId: 2 });
  const second = await questions.add(asked);
  expect(await questions.claim(first, 7)).toBeNull();
  expect(await questions.claim(other, 7)).not.toBeNull();
  expect(await questions.claim(second, 7)).not.toBeNull();
});
