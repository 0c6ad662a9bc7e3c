import { featureSetVersion } from '../../core/model/format.ts';
import { type Problem, problemJson, problemMediaType } from './problem.ts';
import { problemTypes } from './problem-types.ts';

/** Plain objects, created once: several times as fast as `Headers` in Node. */
type HeaderTexts = Readonly<Record<string, string>>;

/** Creates a response. */
export type CreateResponse = (
  body: string | null,
  init: { readonly status?: number; readonly headers: HeaderTexts },
) => Response;

/** Text that clients and caches may keep, with the tag by which they revalidate it. */
export interface CacheableReply {
  readonly body: string;
  readonly type: string;
  /** Quoted, as in the header. */
  readonly etag: string;
  readonly cacheControl: string;
  readonly headers?: HeaderTexts;
}

const commonHeaders: HeaderTexts = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Creates the responses of one app. */
export class Replies {
  readonly #cacheableHeaders: HeaderTexts;
  readonly #createResponse: CreateResponse;
  #versioned: { readonly version: string; readonly headers: HeaderTexts } = { version: '', headers: commonHeaders };

  /**
   * @param cacheableHeaders headers of every cacheable response
   * @param createResponse creates the platform's own `Response` by default
   */
  constructor(
    cacheableHeaders: HeaderTexts = {},
    createResponse: CreateResponse = (body, init) => new Response(body, init),
  ) {
    this.#cacheableHeaders = cacheableHeaders;
    this.#createResponse = createResponse;
  }

  /** Returns 200 with JSON and the version of the model that computed it. @param version printable ASCII */
  json(body: string, version: string): Response {
    if (this.#versioned.version !== version) {
      const headers = {
        'content-type': 'application/json',
        'hostwise-model': version,
        'hostwise-feature-set': String(featureSetVersion),
        ...commonHeaders,
      };
      this.#versioned = { version, headers };
    }
    return this.#createResponse(body, { headers: this.#versioned.headers });
  }

  text(status: number, body: string | null, headers: HeaderTexts): Response {
    return this.#createResponse(body, { status, headers: { ...commonHeaders, ...headers } });
  }

  /** Returns 200 with the text, or 304 if the client already has it. */
  cacheable(request: Request, { body, type, etag, cacheControl, headers }: CacheableReply): Response {
    const all = { ...this.#cacheableHeaders, ...headers, etag, 'cache-control': cacheControl };
    return matchesEtag(request.headers.get('if-none-match'), etag)
      ? this.text(304, null, all)
      : this.text(200, body, { ...all, 'content-type': type });
  }

  problem(problem: Problem): Response {
    const headers = { ...problem.headers, 'content-type': problemMediaType };
    return this.text(problemTypes[problem.kind].status, problemJson(problem), headers);
  }
}

/** Weak comparison, as RFC 9110 (13.1.2) requires for `If-None-Match`. */
function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const opaqueTag = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || opaqueTag(tag) === opaqueTag(etag));
}
