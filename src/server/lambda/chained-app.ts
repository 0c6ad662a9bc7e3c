import { Hono } from 'hono';
import { allowOrigin, type Origins } from '../http/cors.ts';
import { Problem } from '../http/problem.ts';
import { Replies } from '../http/replies.ts';
import type { ModelRegistry } from '../registry/types.ts';
import { errorFields, type Log } from '../telemetry/log.ts';
import { ModelFunctionError, type Predict } from './model-function.ts';

export interface ChainDeps {
  readonly predict: Predict;
  /** Revalidated if the model function has another model. */
  readonly registry: Pick<ModelRegistry, 'revalidate'>;
  readonly origins: Origins;
  readonly log: Pick<Log, 'event'>;
}

/**
 * Returns the app of the feature function of a split deployment. `GET /v1/features/{entity}?score=true` gets the score
 * from the model function; everything else is answered by `app`. The answers equal those of a single function.
 */
export function createChainedApp(app: Hono, { predict, registry, origins, log }: ChainDeps): Hono {
  const replies = new Replies();
  const chained = new Hono();
  chained.get('/v1/features/:entity', async ({ req: { raw } }) => {
    const unscored = withoutScore(raw);
    if (unscored === null) return app.fetch(raw);
    const response = await fetchScored(app, unscored, predict)
      .then(async (first) => {
        if (first.status !== 409) return first;
        // One of the two functions has seen a new pointer before the other. If it was the model function, this look
        // catches up; if it was this function, the second answer is 409 as well and the client asks again.
        await registry.revalidate();
        return fetchScored(app, unscored, predict);
      })
      .catch((error: unknown) => {
        const isKnown = error instanceof ModelFunctionError;
        log.event('error', 'model-function', isKnown ? { problem: error.message } : errorFields(error));
        return replies.problem(
          new Problem('model-unavailable', 'the features are available without ?score=true', {
            headers: { 'retry-after': '5' },
          }),
        );
      });
    allowOrigin(origins, raw, response);
    return response;
  });
  chained.all('*', ({ req: { raw } }) => app.fetch(raw));
  return chained;
}

/** Returns the request without `score=true`, or null if it does not ask for a score. */
function withoutScore(request: Request): Request | null {
  const url = new URL(request.url);
  if (url.searchParams.get('score') !== 'true') return null;
  url.searchParams.delete('score');
  return new Request(url, { headers: request.headers });
}

/** Returns the features with their score. If either function answers with a problem, returns that. */
async function fetchScored(app: Hono, request: Request, predict: Predict): Promise<Response> {
  const features = await app.fetch(request);
  if (!features.ok) return features;
  const answer = (await features.json()) as { vector: object; model: { version: string }; featureSetVersion: number };
  const { vector, model, featureSetVersion } = answer;
  const prediction = await predict({ vector, model: model.version, featureSetVersion });
  if (!prediction.ok) return prediction;
  const score = (await prediction.json()) as Record<string, unknown>;
  // `/v1/models` reports the aggregation; the answer already has the other two.
  for (const shared of ['aggregation', 'model', 'featureSetVersion']) delete score[shared];
  return new Response(JSON.stringify({ ...answer, score }), { headers: features.headers });
}
