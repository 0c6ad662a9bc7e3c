import { Hono } from 'hono';
import { allowOrigin, type Origins } from '../http/cors.ts';
import type { ModelRegistry } from '../registry/types.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { ModelFunctionError, type Predict } from './model-function.ts';

export interface ChainDeps {
  readonly predict: Predict;
  /** Looked into again where the other function has another model. */
  readonly registry: Pick<ModelRegistry, 'revalidate'>;
  readonly origins: Origins;
  readonly log: Pick<Log, 'event'>;
}

/**
 * The app, but `GET /v1/features/{entity}?score=true` has the score from the model function, as the two functions of a split
 * deployment are meant to work together. What is answered is the same as with one function.
 */
export function createChainedApp(app: Hono, { predict, registry, origins, log }: ChainDeps): Hono {
  const chained = new Hono();
  chained.get('/v1/features/:entity', async ({ req: { raw } }) => {
    const unscored = withoutScore(raw);
    if (unscored === null) return app.fetch(raw);
    const answer = await scored(app, unscored, predict)
      .then(async (first) => {
        if (first.status !== 409) return first;
        // One of the two has seen a new pointer before the other. If it was not this one, the asker is told to come again.
        await registry.revalidate();
        return scored(app, unscored, predict);
      })
      .catch((error: unknown) => {
        const known = error instanceof ModelFunctionError;
        log.event('error', 'model-function', known ? { problem: error.message } : errorFields(error));
        return new Response(unavailable, { status: 503, headers: unavailableHeaders });
      });
    allowOrigin(origins, raw, answer);
    return answer;
  });
  chained.all('*', ({ req: { raw } }) => app.fetch(raw));
  return chained;
}

const unavailableHeaders = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'retry-after': '5',
};
const unavailable = JSON.stringify({
  type: 'urn:hostwise:problem:model-unavailable',
  title: 'The model function does not answer',
  status: 503,
  detail: 'the features are there without ?score=true',
});

/** The request without `score=true`; null where it does not ask for a score. */
function withoutScore(request: Request): Request | null {
  const url = new URL(request.url);
  if (url.searchParams.get('score') !== 'true') return null;
  url.searchParams.delete('score');
  return new Request(url, { headers: request.headers });
}

/** The features with their score; the answer of either function where it is a problem. */
async function scored(app: Hono, request: Request, predict: Predict): Promise<Response> {
  const features = await app.fetch(request);
  if (!features.ok) return features;
  const answer = (await features.json()) as { vector: object; model: { version: string }; featureSetVersion: number };
  const { vector, model, featureSetVersion } = answer;
  const prediction = await predict({ vector, model: model.version, featureSetVersion });
  if (!prediction.ok) return prediction;
  const score = (await prediction.json()) as Record<string, unknown>;
  // How the models are combined is told by `/v1/models`; the rest stands in the answer already.
  for (const shared of ['aggregation', 'model', 'featureSetVersion']) delete score[shared];
  return new Response(JSON.stringify({ ...answer, score }), { headers: features.headers });
}
