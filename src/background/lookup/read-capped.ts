/**
 * Reads a body as UTF-8, and no further than `maxBytes`. Resolves to null where it is longer, after dropping the rest.
 * @throws {TypeError} where it is no UTF-8, or the connection breaks
 */
export async function readCapped(response: Response, maxBytes: number): Promise<string | null> {
  const { body } = response;
  if (body === null) return '';
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await body.cancel();
    return null;
  }
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
