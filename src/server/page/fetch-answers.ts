/** One result of `POST /v1/classify`. */
export interface Classified {
  readonly host: string;
  readonly registrable: string | null;
  readonly verdict: string;
  readonly threat: string | null;
  readonly probability: number | null;
  readonly intercept: number | null;
  readonly contributions: Readonly<Record<string, number>>;
  readonly evidence: readonly { readonly name: string; readonly details: Readonly<Record<string, string | number>> }[];
  readonly model: { readonly version: string };
}

/** The answer of `POST /malicious-domain-classifier`. */
export interface SeedAnswer {
  readonly label: 0 | 1;
  readonly class0Prob: number;
  readonly class1Prob: number;
  readonly intercept: number;
  readonly length: number;
  readonly entropy: number;
  readonly proVowels: number;
  readonly numWords: number;
}

/** The parts of `GET /v1/features/{entity}?score=true` that the page shows. */
export interface Features {
  /** Measured values by feature. */
  readonly vector: Readonly<Record<string, unknown>>;
  readonly sources: readonly { readonly source: string; readonly status: string; readonly milliseconds: number }[];
  readonly score: { readonly members: readonly { readonly name: string; readonly probability: number }[] };
}

export interface Answers {
  readonly classified: Classified;
  /** Null for hosts that no model scores. */
  readonly features: Features | null;
  /** Null if the host has no label for the regression. */
  readonly seed: SeedAnswer | null;
}

/** The server refused the request. The message is the server's reason. */
export class RefusedError extends Error {}

/** IP addresses in the form that the server returns: canonical and without brackets. */
const address = /^[\d.]+$|:/;

/** Requests everything that the page shows. @throws RefusedError, or what `fetch` throws */
export async function fetchAnswers(name: string, signal: AbortSignal): Promise<Answers> {
  const response = await post('v1/classify', { hostname: name }, signal);
  if (!response.ok) throw new RefusedError(await readReason(response));
  const classified = (await response.json()) as Classified;
  const { host, verdict } = classified;
  // The server would refuse these requests: internal names have no features, and addresses have no letters.
  const [features, seed] = await Promise.all([
    verdict === 'internal' ? null : fetch(`v1/features/${encodeURIComponent(host)}?score=true`, { signal }),
    address.test(host) ? null : post('malicious-domain-classifier', { domain: host }, signal),
  ]);
  return {
    classified,
    features: features?.ok === true ? ((await features.json()) as Features) : null,
    seed: seed?.ok === true ? ((await seed.json()) as SeedAnswer) : null,
  };
}

function post(path: string, body: object, signal: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

async function readReason(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as {
    readonly detail?: string;
    readonly errors?: readonly { readonly detail: string }[];
  };
  return problem.errors?.[0]?.detail ?? problem.detail ?? `HTTP ${response.status}`;
}
