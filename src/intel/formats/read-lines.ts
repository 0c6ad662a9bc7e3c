import { createReadStream } from 'node:fs';

/** Longer than any indicator. It keeps a file without line breaks from becoming one string. */
export const maxLine = 4096;

/** Reads a file of any length in constant memory. Yields batches of lines with the number of bytes read so far. */
export async function* readLines(
  path: string,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly bytes: number }> {
  const stream = createReadStream(path, { highWaterMark: 1 << 18, encoding: 'utf8' });
  let rest = '';
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    // The first characters show that the line is too long, so the rest is dropped.
    if (rest.length > maxLine) rest = rest.slice(0, maxLine + 1);
    yield { lines, bytes: stream.bytesRead };
  }
  yield { lines: rest === '' ? [] : [rest], bytes: stream.bytesRead };
}
