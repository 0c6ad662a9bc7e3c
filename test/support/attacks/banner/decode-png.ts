import { inflateSync } from 'node:zlib';

/** A picture: four bytes (red, green, blue, alpha) for each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Decodes a screenshot. The browser writes one kind of PNG only (8 bits per channel, not interlaced), which these few
 * lines read; a library would be one more dependency for the tests alone. Throws for any other kind.
 */
export function decodePng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error('This PNG is not a screenshot.');
  const data = inflateSync(Buffer.concat(chunks(file, 'IDAT')));
  const stride = width * channels;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfilter(
      data[start] ?? 0,
      new Uint8Array(data.subarray(start + 1, start + 1 + stride)),
      above,
      channels,
    );
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < channels; channel++) {
        pixels[(y * width + x) * 4 + channel] = row[x * channels + channel] ?? 0;
      }
    }
    above = row;
  }
  return { width, height, pixels };
}

function chunks(file: Buffer, kind: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === kind) found.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes the filter of one row in place: each byte was stored as the difference from a prediction. */
function unfilter(
  filter: number,
  row: Uint8Array<ArrayBuffer>,
  above: Uint8Array,
  step: number,
): Uint8Array<ArrayBuffer> {
  for (let i = 0; i < row.length; i++) {
    const left = row[i - step] ?? 0;
    const up = above[i] ?? 0;
    const upLeft = i < step ? 0 : (above[i - step] ?? 0);
    const predictions = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)];
    row[i] = (row[i] ?? 0) + (predictions[filter] ?? 0);
  }
  return row;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
