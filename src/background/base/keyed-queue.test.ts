import { expect, test } from 'vitest';
import { createKeyedQueue } from './keyed-queue.ts';

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('tasks of one key run in order, those of another beside them, and a failure holds up nobody', async () => {
  const serial = createKeyedQueue();
  const log: string[] = [];
  const slow = serial(1, async () => {
    await later(20);
    log.push('1a');
  });
  const failed = serial(1, async () => {
    log.push('1b');
    throw new Error('no');
  });
  const after = serial(1, async () => void log.push('1c'));
  const other = serial(2, async () => void log.push('2a'));
  await expect(failed).rejects.toThrow('no');
  await Promise.all([slow, after, other]);
  expect(log).toEqual(['2a', '1a', '1b', '1c']);
});
