import { expect, test } from 'vitest';
import { createKeyedQueue } from './keyed-queue.ts';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('tasks with one key run in order, other keys run in parallel, and a failure does not stop the queue', async () => {
  const queue = createKeyedQueue();
  const log: string[] = [];
  const slow = queue(1, async () => {
    await sleep(20);
    log.push('1a');
  });
  const failed = queue(1, async () => {
    log.push('1b');
    throw new Error('no');
  });
  const next = queue(1, async () => void log.push('1c'));
  const parallel = queue(2, async () => void log.push('2a'));
  await expect(failed).rejects.toThrow('no');
  await Promise.all([slow, next, parallel]);
  expect(log).toEqual(['2a', '1a', '1b', '1c']);
});
