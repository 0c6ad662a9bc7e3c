import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RevalidatedValue, type TaggedValue } from './revalidated-value.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Each call of `fetch` takes the next answer. */
function revalidated(answers: (TaggedValue<string> | null | Error)[], first: TaggedValue<string> | null = null) {
  const tags: (string | null)[] = [];
  const problems: string[] = [];
  const value = new RevalidatedValue<string>(
    {
      async fetch(tag) {
        tags.push(tag);
        const answer = answers.shift();
        if (answer instanceof Error || answer === undefined) throw answer ?? new Error('asked too often');
        return answer;
      },
      maxAgeSeconds: 60,
      onProblem: (problem) => problems.push(problem),
    },
    first,
  );
  return { value, tags, problems };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

test('all readers wait for the first value, which is fetched once', async () => {
  const { value, tags } = revalidated([{ value: 'a', tag: '1' }]);
  expect(value.current).toBeNull();
  expect(await Promise.all([value.get(), value.get()])).toEqual(['a', 'a']);
  expect(value.current).toBe('a');
  expect(tags).toEqual([null]);
});

test('a reader of an expired value gets it at once, and a later reader gets the new one', async () => {
  const { value, tags } = revalidated([{ value: 'a', tag: '1' }, { value: 'b', tag: '2' }, null]);
  await value.get();
  await vi.advanceTimersByTimeAsync(59_999);
  await value.get();
  expect(tags).toEqual([null]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await value.get()).toBe('a');
  await settled();
  expect(await value.get()).toBe('b');
  await vi.advanceTimersByTimeAsync(60_000);
  value.refreshIfDue();
  await settled();
  expect(value.current).toBe('b');
  expect(tags).toEqual([null, '1', '2']);
});

test('a failure keeps the value, is reported, and is retried after five seconds, not before', async () => {
  const { value, problems } = revalidated([new Error('away'), new Error('still away'), { value: 'b', tag: '2' }], {
    value: 'a',
    tag: '1',
  });
  const steps: [number, string[]][] = [
    [60_000, ['away']],
    [4999, ['away']],
    [1, ['away', 'still away']],
  ];
  for (const [milliseconds, reported] of steps) {
    await vi.advanceTimersByTimeAsync(milliseconds);
    expect(await value.get()).toBe('a');
    await settled();
    expect(problems).toEqual(reported);
  }
  await vi.advanceTimersByTimeAsync(5000);
  await value.get();
  await settled();
  expect(await value.get()).toBe('b');
});

test('without a value, readers get the reason until a retry succeeds', async () => {
  const { value, tags } = revalidated([new Error('away'), { value: 'a', tag: '1' }]);
  await expect(value.get()).rejects.toThrow('away');
  await expect(value.get()).rejects.toThrow('away');
  expect(tags).toEqual([null]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await value.get()).toBe('a');
});
