import { featureSetVersion } from '../../core/model/format.ts';
import { type Problem, problemJson, problems } from './problem.ts';

/** Plain objects, made once: in Node that is several times as fast as `Headers`. */
type HeaderTexts = Readonly<Record<string, string>>;

/** Makes a response. */
export type CreateResponse = (
  body: string | null,
  init: { readonly status?: number; readonly headers: HeaderTexts },
) => Response;

/** Text that may be kept, with what is needed to find out whether it has changed. */
export interface CacheableReply {
  readonly body: string;
  readonly type: string;
  /** Quoted, as the header has it. */
  readonly etag: string;
  readonly cacheControl: string;
  readonly headers?: HeaderTexts;
}

const common: HeaderTexts = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Makes the answers of one app. */
export class Replies {
  readonly #kept: HeaderTexts;
  readonly #respond: CreateResponse;
  #versioned: { readonly version: string; readonly headers: HeaderTexts } = { version: '', headers: common };

  /**
   * @param kept headers of every answer that may be kept
   * @param respond makes the responses; by default those of the platform
   */
  constructor(kept: HeaderTexts, respond: CreateResponse = (body, init) => new Response(body, init)) {
    this.#kept = kept;
    this.#respond = respond;
  }

  /** 200 with JSON, and which model gave it. @param version printable ASCII */
  json(body: string, version: string): Response {
    if (this.#versioned.version !== version) {
      const headers = {
        'content-type': 'application/json',
        'hostwise-model': version,
        'hostwise-feature-set': String(featureSetVersion),
        ...common,
      };
      this.#versioned = { version, headers };
    }
    return this.#respond(body, { headers: this.#versioned.headers });
  }

  /** Any other answer. */
  text(status: number, body: string | null, headers: HeaderTexts): Response {
    return this.#respond(body, { status, headers: { ...common, ...headers } });
  }

  /** 200 with what may be kept, or 304 where the asker has it already. */
  cacheable(request: Request, { body, type, etag, cacheControl, headers }: CacheableReply): Response {
    const kept = { ...this.#kept, ...headers, etag, 'cache-control': cacheControl };
    return isKnown(request.headers.get('if-none-match'), etag)
      ? this.text(304, null, kept)
      : this.text(200, body, { ...kept, 'content-type': type });
  }

  problem(problem: Problem): Response {
    const headers = { ...problem.headers, 'content-type': 'application/problem+json' };
    return this.text(problems[problem.kind].status, problemJson(problem), headers);
  }
}

/** True where one of the tags that the asker has is `etag`; weak ones count (RFC 9110, 13.1.2). */
function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
