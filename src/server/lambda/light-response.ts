import type { CreateResponse } from '../http/replies.ts';
import { LightHeaders } from './light-headers.ts';

/** The part of `Response` that the app uses; `LightHeaders` says why. */
class LightResponse implements Pick<Response, 'status' | 'statusText' | 'ok' | 'text' | 'json'> {
  readonly status: number;
  readonly statusText = '';
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

/** Creates a response that has only a status, headers and a text. */
export const createLightResponse: CreateResponse = (body, { status = 200, headers = {} }) =>
  new LightResponse(status, new LightHeaders(headers), body ?? '') as unknown as Response;
