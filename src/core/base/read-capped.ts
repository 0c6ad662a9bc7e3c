/** The part of `Request` and `Response` that is needed to read a body. */
export interface ByteMessage {
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
    cancel(): Promise<void>;
  } | null;
  readonly headers: { get(name: string): string | null };
}

/**
 * Reads a body and stops when it exceeds `maxBytes`. An announced length above that is not read at all; a smaller one
 * is not trusted.
 * @returns null if there are more bytes; the rest is cancelled, and with it the transfer
 * @throws what the stream throws, for example if the connection breaks
 */
export async function readCapped(
  { body, headers }: ByteMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return new Uint8Array();
  if (Number(headers.get('content-length')) > maxBytes) {
    await body.cancel();
    return null;
  }
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return concatenate(chunks, length);
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
