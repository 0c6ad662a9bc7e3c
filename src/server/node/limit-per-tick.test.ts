import { expect, test } from 'vitest';
import { limitPerTick, maxPerTick, maxQueued } from './limit-per-tick.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const numbers = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Returns a handler that records its requests. */
function createRecorder(): { handle: (request: number) => number; started: number[] } {
  const started: number[] = [];
  const handle = (request: number): number => {
    started.push(request);
    return 2 * request;
  };
  return { handle, started };
}

test('returns the right answer to each request, in order of arrival', async () => {
  const { handle, started } = createRecorder();
  const answers = numbers(5 * maxPerTick + 3);
  expect(await Promise.all(answers.map(limitPerTick(handle)))).toEqual(answers.map((i) => 2 * i));
  expect(started).toEqual(answers);
});

test('starts some requests per turn of the event loop', async () => {
  const { handle, started } = createRecorder();
  const all = Promise.all(numbers(2 * maxPerTick + 1).map(limitPerTick(handle)));
  const counts: number[] = [];
  for (let i = 0; i < 4; i++) {
    counts.push(started.length);
    await nextTurn();
  }
  expect(counts).toEqual([0, maxPerTick, 2 * maxPerTick, 2 * maxPerTick + 1]);
  await all;
});

test('starts a single request in the turn in which it arrives', async () => {
  const { handle, started } = createRecorder();
  const ask = limitPerTick(handle);
  for (const i of numbers(3)) {
    const answer = ask(i);
    expect(started).toHaveLength(i);
    await nextTurn();
    expect(started).toHaveLength(i + 1);
    expect(await answer).toBe(2 * i);
  }
});

test('starts a new request after the waiting ones', async () => {
  const { handle, started } = createRecorder();
  const ask = limitPerTick(handle);
  const first = numbers(maxPerTick + 1).map(ask);
  await nextTurn();
  const last = ask(1000);
  await Promise.all([...first, last]);
  expect(started).toEqual([...numbers(maxPerTick + 1), 1000]);
});

test('starts everything if the queue is full', async () => {
  const { handle, started } = createRecorder();
  const ask = limitPerTick(handle);
  const crowd = numbers(maxQueued).map(ask);
  await Promise.resolve();
  expect(started).toEqual(numbers(maxQueued));
  const late = numbers(2 * maxPerTick).map(ask);
  await nextTurn();
  // Afterwards, the limit per turn is the same as before.
  expect(started).toHaveLength(maxQueued + maxPerTick);
  await Promise.all([...crowd, ...late]);
});

test('a failure affects only its own request', async () => {
  const ask = limitPerTick((request: string): string | Promise<string> => {
    if (request === 'throws') throw new Error(request);
    return request === 'rejects' ? Promise.reject(new Error(request)) : request;
  });
  const outcomes = await Promise.allSettled(['throws', 'first', 'rejects', 'second'].map(ask));
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason.message))).toEqual([
    'throws',
    'first',
    'rejects',
    'second',
  ]);
});
