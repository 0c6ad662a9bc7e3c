import { Problem } from './problem.ts';

const jsonType = /^\s*application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** @throws Problem 415 where a request does not say that its body is JSON */
export function requireJson({ headers }: Request): void {
  const type = headers.get('content-type');
  if (type !== null && jsonType.test(type)) return;
  const found = type === null ? 'none' : JSON.stringify(type.slice(0, 100));
  throw new Problem('wrong-media-type', `content-type: expected application/json, found ${found}`);
}

/** Reads a body as JSON. @throws Problem 413 beyond `limit` bytes, 415 where it is compressed, 400 where it is no JSON */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 quotes the place where it stopped, which is the asker's own text.
    throw new Problem('no-json', `expected a JSON object: ${error instanceof Error ? error.message : 'it is none'}`);
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  const { headers } = request;
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw new Problem('wrong-media-type', 'content-encoding: expected none; compressed bodies are not read');
  }
  const length = headers.get('content-length');
  if (Number(length) > limit) throw tooLarge(limit);
  const text = length === null ? await readStream(request, limit) : await request.text().catch(gone);
  // Behind a gateway the header is only what somebody wrote. A character has at least one byte.
  if (text.length > limit) throw tooLarge(limit);
  return text;
}

/** A body of unknown length is given up as soon as it is too long. */
async function readStream({ body }: Request, limit: number): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for (;;) {
    const part = await reader?.read().catch(gone);
    if (part === undefined || part.done) return text + decoder.decode();
    bytes += part.value.length;
    if (bytes > limit) throw tooLarge(limit);
    text += decoder.decode(part.value, { stream: true });
  }
}

/** Nothing can go wrong with reading but that the asker goes away; nobody will read the answer. */
function gone(): never {
  throw new Problem('incomplete', 'the connection ended before the body did');
}

function tooLarge(limit: number): Problem {
  return new Problem('too-large', `expected at most ${limit} bytes`);
}
