import { expect, test } from 'vitest';
import { abortable } from './abortable.ts';

test('what is done is handed on, failures too, and nobody listens to the signal any more', async () => {
  const control = new AbortController();
  expect(await abortable(Promise.resolve(7), control.signal)).toBe(7);
  await expect(abortable(Promise.reject(new Error('no')), control.signal)).rejects.toThrow('no');
  control.abort(new Error('late'));
});

test('an abort ends the waiting, and what fails afterwards hurts nobody', async () => {
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
  // Aborted before it began.
  await expect(abortable(Promise.reject(new Error('too late')), control.signal)).rejects.toThrow('enough');
});
