import { readCapped } from '../../core/base/read-capped.ts';
import { Problem } from './problem.ts';

const jsonMediaType = /^\s*application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** @throws Problem `wrong-media-type` if the request does not declare its body as JSON */
export function requireJson({ headers }: Request): void {
  const type = headers.get('content-type');
  if (type !== null && jsonMediaType.test(type)) return;
  const found = type === null ? 'none' : JSON.stringify(type.slice(0, 100));
  throw new Problem('wrong-media-type', `content-type: expected application/json, found ${found}`);
}

/**
 * Reads a body and parses it as JSON.
 * @throws Problem `too-large` above `maxBytes`, `wrong-media-type` if it is compressed, `incomplete` if the client goes
 *   away, `no-json` if it is not valid JSON
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 quotes the text near the error, which the client itself sent.
    const reason = error instanceof Error ? error.message : 'found something else';
    throw new Problem('no-json', `expected a JSON object: ${reason}`);
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const { headers } = request;
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw new Problem('wrong-media-type', 'content-encoding: expected none; compressed bodies are not supported');
  }
  const length = headers.get('content-length');
  if (Number(length) > maxBytes) throw tooLarge(maxBytes);
  if (length === null) return readUnannounced(request, maxBytes);
  // Node enforces the announced length, and `text()` is the fastest way to read that much.
  const text = await request.text().catch(throwIncomplete);
  // Behind a gateway the header is only a claim. A character has at least one byte.
  if (text.length > maxBytes) throw tooLarge(maxBytes);
  return text;
}

async function readUnannounced(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readCapped(request, maxBytes).catch(throwIncomplete);
  if (bytes === null) throw tooLarge(maxBytes);
  return new TextDecoder().decode(bytes);
}

/** Reading fails only if the client goes away. The answer exists for log and metrics. */
function throwIncomplete(): never {
  throw new Problem('incomplete', 'the connection ended before the body did');
}

function tooLarge(maxBytes: number): Problem {
  return new Problem('too-large', `expected at most ${maxBytes} bytes`);
}
