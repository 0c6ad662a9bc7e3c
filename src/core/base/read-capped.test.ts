import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readCapped } from './read-capped.ts';

/** A response that sends these chunks, and reports whether the reader cancels it. */
function respond(chunks: readonly Uint8Array<ArrayBuffer>[], headers: Record<string, string> = {}) {
  const cancel = vi.fn();
  const pending = [...chunks];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const chunk = pending.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel,
  });
  return { response: new Response(body, { headers }), cancel, pending };
}

test('returns all bytes up to the limit and null above it, whatever the chunks', async () => {
  const chunk = fc.uint8Array({ maxLength: 8 }).map((bytes) => new Uint8Array(bytes));
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 6 }), fc.nat(40), async (chunks, maxBytes) => {
      const bytes = chunks.flatMap((part) => [...part]);
      const read = await readCapped(respond(chunks).response, maxBytes);
      expect(read === null ? null : [...read]).toEqual(bytes.length > maxBytes ? null : bytes);
    }),
  );
});

test('cancels the transfer at the limit', async () => {
  const { response, cancel, pending } = respond(Array.from({ length: 100 }, () => new Uint8Array(10)));
  expect(await readCapped(response, 25)).toBeNull();
  expect(cancel).toHaveBeenCalledOnce();
  expect(pending.length).toBeGreaterThan(90);
});

test('does not start to read if the announced length is above the limit', async () => {
  const { response, cancel } = respond([new Uint8Array(3)], { 'content-length': '30' });
  expect(await readCapped(response, 25)).toBeNull();
  expect(cancel).toHaveBeenCalledOnce();
});

test('does not trust an announced length below the limit', async () => {
  expect(await readCapped(respond([new Uint8Array(30)], { 'content-length': '3' }).response, 25)).toBeNull();
});

test('returns no bytes if there is no body, even with an announced length', async () => {
  expect(await readCapped({ body: null, headers: new Headers({ 'content-length': '30' }) }, 25)).toEqual(
    new Uint8Array(),
  );
});

test('throws what the stream throws', async () => {
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('reset')) });
  await expect(readCapped({ body, headers: new Headers() }, 25)).rejects.toThrow('reset');
});
