import { expect, test } from 'vitest';
import { abortable } from './abortable.ts';

test('passes on a result or a failure, and stops listening to the signal', async () => {
  const control = new AbortController();
  expect(await abortable(Promise.resolve(7), control.signal)).toBe(7);
  await expect(abortable(Promise.reject(new Error('no')), control.signal)).rejects.toThrow('no');
  control.abort(new Error('late'));
});

test('an abort ends the wait, and a later failure is ignored', async () => {
  const control = new AbortController();
  let fail = (_: Error): void => {};
  const waiting = abortable(
    new Promise((_, reject) => {
      fail = reject;
    }),
    control.signal,
  );
  control.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  fail(new Error('too late'));
  // The signal is already aborted here.
  await expect(abortable(Promise.reject(new Error('too late')), control.signal)).rejects.toThrow('enough');
});
