import { createReadStream } from 'node:fs';

/** No indicator is as long as this; a file without line ends is not read into one string. */
export const maxLine = 4096;

/** Lines of a file in batches, so that files of any length are read in constant memory, and how many bytes are read so far. */
export async function* readLines(
  path: string,
): AsyncGenerator<{ readonly lines: readonly string[]; readonly bytes: number }> {
  const stream = createReadStream(path, { highWaterMark: 1 << 18, encoding: 'utf8' });
  let rest = '';
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    // The first characters are enough to see that the line is too long, however it goes on.
    if (rest.length > maxLine) rest = rest.slice(0, maxLine + 1);
    yield { lines, bytes: stream.bytesRead };
  }
  yield { lines: rest === '' ? [] : [rest], bytes: stream.bytesRead };
}
