import { crc32, inflateRawSync } from 'node:zlib';

/**
 * Reads a ZIP archive by its directory and checks every file against it. Enough for archives without encryption and ZIP64.
 * @throws Error naming what is wrong
 */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error('no end of the directory');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry of the directory at ${at}`);
    const [method, crc] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16)];
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [nameLength, extraLength] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30)];
    const commentLength = archive.readUInt16LE(at + 32);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = contentAt(archive, archive.readUInt32LE(at + 42), name, packed, method);
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`${name} is damaged`);
    files.set(name, bytes);
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (at !== end) throw new Error(`the directory ends at ${at}, its end stands at ${end}`);
  return files;
}

function contentAt(archive: Buffer, at: number, name: string, packed: number, method: number): Buffer {
  const [nameLength, extraLength] = [archive.readUInt16LE(at + 26), archive.readUInt16LE(at + 28)];
  const isHere =
    archive.readUInt32LE(at) === 0x04034b50 && archive.toString('utf8', at + 30, at + 30 + nameLength) === name;
  if (!isHere) throw new Error(`${name} is not where the directory says`);
  const from = at + 30 + nameLength + extraLength;
  const body = archive.subarray(from, from + packed);
  if (method === 8) return inflateRawSync(body);
  if (method === 0) return body;
  throw new Error(`${name} is packed by method ${method}`);
}
