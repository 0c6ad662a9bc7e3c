import type { CreateResponse } from '../http/replies.ts';
import { LightHeaders } from './light-headers.ts';

/** What the app makes of an answer that is a text; see `LightHeaders` for why it is no `Response`. */
class LightResponse {
  readonly status: number;
  readonly headers: LightHeaders;
  readonly #body: string;

  constructor(status: number, headers: LightHeaders, body: string) {
    this.status = status;
    this.headers = headers;
    this.#body = body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.#body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.#body);
  }
}

/** Makes answers whose status, headers and text can be read, and nothing else. */
export const createLightResponse: CreateResponse = (body, { status = 200, headers = {} }) =>
  // The app, Hono included, hands answers on and reads no more of them than that.
  new LightResponse(status, new LightHeaders(headers), body ?? '') as unknown as Response;
