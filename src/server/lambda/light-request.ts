import type { LightHeaders } from './light-headers.ts';

/** What the app reads of a request; see `LightHeaders` for why it is no `Request`. */
class LightRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: LightHeaders;
  /** There is never one to be read in parts: the whole body is there, and its length in the headers. */
  readonly body = null;
  readonly #bytes: Uint8Array;

  constructor(method: string, url: string, headers: LightHeaders, bytes: Uint8Array) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.#bytes = bytes;
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(this.#bytes);
  }
}

/**
 * A request whose method, URL, headers and text can be read, and nothing else.
 * @param bytes its body; empty where it has none
 */
export function createLightRequest(method: string, url: string, headers: LightHeaders, bytes: Uint8Array): Request {
  if (bytes.length > 0) headers.set('content-length', String(bytes.length));
  // The app, Hono included, reads no more of a request than that.
  return new LightRequest(method, url, headers, bytes) as unknown as Request;
}
