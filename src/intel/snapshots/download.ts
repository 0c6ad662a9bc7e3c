import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Far more than any feed; it keeps an endless answer from filling the disk. */
const maxBytes = 1 << 30;
const timeoutMs = 120_000;

/**
 * Downloads a feed into a file. Returns the ETag of the answer, if it has one, or `unchanged` if the server says that
 * the feed is still the one with the given ETag.
 * @throws Error if the server cannot be reached, answers with an error, or breaks off
 */
export async function download(
  url: string,
  to: string,
  etag: string | undefined,
): Promise<{ readonly etag: string | undefined } | 'unchanged'> {
  const headers = etag === undefined ? undefined : { 'if-none-match': etag };
  const response = await fetch(url, { ...(headers && { headers }), signal: AbortSignal.timeout(timeoutMs) });
  if (response.status === 304 && etag !== undefined) return 'unchanged';
  if (!response.ok || response.body === null) throw new Error(`${url}: answered with status ${response.status}`);
  if (response.url !== '' && !response.url.startsWith('https://'))
    throw new Error(`${url}: redirected away from https`);
  let bytes = 0;
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > maxBytes) throw new Error(`${url}: more than ${maxBytes} bytes`);
        yield chunk;
      }
    },
    createWriteStream(to),
  );
  return { etag: response.headers.get('etag') ?? undefined };
}
