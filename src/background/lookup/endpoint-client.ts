import { readCapped } from '../../core/base/read-capped.ts';
import type { FailureReason } from '../../core/lookup/report.ts';
import { wait } from '../base/wait.ts';

/** One request to the endpoint. */
export interface EndpointRequest {
  readonly url: string;
  readonly key: string | null;
  /** Sent as JSON by POST; null for a GET. */
  readonly body: object | null;
  /** A longer answer is refused. */
  readonly maxBytes: number;
  /** How long the request may take, including a second attempt. */
  readonly budgetMs: number;
}

export type EndpointAnswer =
  | { readonly ok: true; readonly text: string; readonly cacheControl: string | null }
  | { readonly ok: false; readonly reason: FailureReason; readonly status: number | null };

export interface EndpointClientDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: () => number;
  /** Returns 0 to 1, as `Math.random` does. */
  readonly random: () => number;
}

/** Sends a request, and once more if a second attempt may help. Never rejects. */
export type EndpointClient = (request: EndpointRequest) => Promise<EndpointAnswer>;

/** Pause before the second attempt. It is random, so that clients that failed together do not retry together. */
const retryPauseMs = { min: 50, max: 250 };
/** With less time left after the pause, a second attempt is not worth it. */
const minAttemptMs = 150;

/** Statuses of a server that is busy or restarting. */
const temporaryStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export function createEndpointClient({ fetch, clock, random }: EndpointClientDeps): EndpointClient {
  return async (request) => {
    const deadline = clock() + request.budgetMs;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<EndpointAnswer>((resolve) => {
      timer = setTimeout(() => {
        resolve(failure('timeout'));
        controller.abort();
      }, request.budgetMs);
    });
    const attempts = async (): Promise<EndpointAnswer> => {
      const first = await attempt(fetch, request, controller.signal);
      const pause = retryPauseMs.min + random() * (retryPauseMs.max - retryPauseMs.min);
      if (!isTemporary(first) || deadline - clock() < pause + minAttemptMs) return first;
      await wait(pause);
      return attempt(fetch, request, controller.signal);
    };
    try {
      return await Promise.race([attempts(), timeout]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Sends nothing that identifies the user: no cookies, no referrer, no languages. */
function requestInit({ key, body }: EndpointRequest, signal: AbortSignal): RequestInit {
  return {
    method: body === null ? 'GET' : 'POST',
    body: body === null ? null : JSON.stringify(body),
    headers: {
      accept: 'application/json',
      'accept-language': '*',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(key === null ? {} : { 'x-api-key': key }),
    },
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Consent is to this endpoint only, so a redirect is refused. `error` would look like a broken connection.
    redirect: 'manual',
    // The browser's own cache is on the disk.
    cache: 'no-store',
    signal,
  };
}

async function attempt(
  fetch: EndpointClientDeps['fetch'],
  request: EndpointRequest,
  signal: AbortSignal,
): Promise<EndpointAnswer> {
  let response: Response;
  try {
    response = await fetch(request.url, requestInit(request, signal));
  } catch {
    return failure('unreachable');
  }
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return refuse(response, 'redirect');
  if (status !== 200) return refuse(response, 'status');
  if (!isJson(response.headers.get('content-type'))) return refuse(response, 'type');
  try {
    const bytes = await readCapped(response, request.maxBytes);
    if (bytes === null) return failure('size', status);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text, cacheControl: response.headers.get('cache-control') };
  } catch {
    return failure('malformed', status);
  }
}

async function refuse(response: Response, reason: FailureReason): Promise<EndpointAnswer> {
  await response.body?.cancel().catch(() => undefined);
  return failure(reason, response.status === 0 ? null : response.status);
}

function failure(reason: FailureReason, status: number | null = null): EndpointAnswer {
  return { ok: false, reason, status };
}

/** Returns true if a second attempt may succeed. */
function isTemporary(answer: EndpointAnswer): boolean {
  if (answer.ok) return false;
  return answer.reason === 'unreachable' || (answer.reason === 'status' && temporaryStatuses.has(answer.status ?? 0));
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
