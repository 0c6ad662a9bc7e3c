import type { LightHeaders } from './light-headers.ts';

/** The part of `Request` that the app uses; `LightHeaders` says why. */
class LightRequest implements Pick<Request, 'method' | 'url' | 'body' | 'text'> {
  readonly method: string;
  readonly url: string;
  readonly headers: LightHeaders;
  /** Never a stream: the body is complete, so `text()` reads it, and `content-length` gives its length. */
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
 * Creates a request that has only a method, a URL, headers and a text.
 * @param method upper case
 * @param bytes the body; empty if there is none
 */
export function createLightRequest(method: string, url: string, headers: LightHeaders, bytes: Uint8Array): Request {
  if (bytes.length > 0) headers.set('content-length', String(bytes.length));
  return new LightRequest(method, url, headers, bytes) as unknown as Request;
}
