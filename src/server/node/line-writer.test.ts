import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLineWriter } from './line-writer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function collector(isSlow = false): { stream: Writable; writes: string[] } {
  const writes: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      if (text !== '') writes.push(text);
      if (!isSlow) done();
    },
  });
  return { stream, writes };
}

test('writes lines together after a short time, or immediately on flush', async () => {
  const { stream, writes } = collector();
  const lines = createLineWriter(stream);
  lines.write('a\n');
  lines.write('b\n');
  expect(writes).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(writes).toEqual(['a\nb\n']);
  lines.write('c\n');
  await lines.flush();
  expect(writes).toEqual(['a\nb\n', 'c\n']);
  vi.advanceTimersByTime(1000);
  expect(writes).toHaveLength(2);
});

test('drops lines if the reader stops reading', () => {
  const { stream } = collector(true);
  const lines = createLineWriter(stream);
  const line = `${'x'.repeat(1 << 20)}\n`;
  for (let i = 0; i < 100; i++) lines.write(line);
  expect(stream.writableLength).toBeLessThan(20 << 20);
});

test('drops lines and still flushes after the reader has gone', async () => {
  const { stream, writes } = collector();
  const lines = createLineWriter(stream);
  stream.destroy(new Error('EPIPE'));
  lines.write('a\n');
  await expect(lines.flush()).resolves.toBeUndefined();
  expect(writes).toEqual([]);
});
