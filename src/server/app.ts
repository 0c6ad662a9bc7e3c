import { type Context, Hono } from 'hono';
import type { Assessment } from '../core/verdict/types.ts';
import type { IntelSource } from '../intel/indicators/intel-source.ts';
import { allowOrigin, cacheableOriginHeaders, type Origins, preflightHeaders } from './http/cors.ts';
import { Problem } from './http/problem.ts';
import { type CreateResponse, Replies } from './http/replies.ts';
import { Intelligence } from './judging/intelligence.ts';
import type { ModelRegistry } from './registry/types.ts';
import { classifyRoute } from './routes/classify.ts';
import { openapiRoute } from './routes/document-route.ts';
import { evidenceRoute } from './routes/evidence.ts';
import { featuresRoute } from './routes/features.ts';
import { healthRoute } from './routes/health.ts';
import { metricsRoute } from './routes/metrics.ts';
import { modelsRoute } from './routes/models.ts';
import { predictRoute } from './routes/predict.ts';
import type { Clock, Route, Services } from './routes/route.ts';
import { seedClassifierRoute } from './routes/seed-classifier.ts';
import { webPageRoutes } from './routes/web-page.ts';
import { errorFields, type Log } from './telemetry/log.ts';
import type { Metrics } from './telemetry/metrics.ts';
import { createSourceWatch } from './telemetry/source-watch.ts';

/** The dependencies of the app. */
export interface AppDeps {
  readonly registry: Pick<ModelRegistry, 'current' | 'status'>;
  /** Intelligence sources, and the time-out of those that have none of their own, in milliseconds. */
  readonly sources: readonly IntelSource[];
  readonly sourceTimeoutMs: number;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics | null;
  readonly audit: ((assessment: Assessment) => void) | null;
  /** Origins whose pages may read answers. */
  readonly origins: Origins;
  /** Creates the responses; the platform's own by default. */
  readonly respond?: CreateResponse;
}

/** Creates the backend. Its `fetch` answers requests on Node, on Lambda and in tests alike, and never throws. */
export function createApp(deps: AppDeps): Hono {
  const { log, metrics, clock, origins } = deps;
  const replies = new Replies(cacheableOriginHeaders(origins), deps.respond);
  const watch = createSourceWatch(log, clock.elapsed);
  const intelligence = new Intelligence(deps.sources, deps.sourceTimeoutMs, (status) => {
    metrics?.intelligence(status);
    watch(status);
  });
  const services: Services = { ...deps, replies, intelligence };
  const routes = [
    classifyRoute(services),
    seedClassifierRoute(services),
    featuresRoute(services),
    predictRoute(services),
    evidenceRoute(services),
    modelsRoute(services),
    healthRoute(services),
    ...(metrics === null ? [] : [metricsRoute(services, metrics)]),
    openapiRoute(services),
    ...webPageRoutes(services),
  ];

  /** Returns the response to an error. An unexpected error is reported only to the log. */
  function replyToError(error: unknown): Response {
    if (error instanceof Problem) return replies.problem(error);
    log.event('error', 'failure', errorFields(error));
    return replies.problem(new Problem('internal', 'the server failed to answer; its log has the details'));
  }

  /** Counts and logs the responses of a route. Stays synchronous if the route is. */
  function observed(path: string, handle: Route['handle']): (context: Context) => Response | Promise<Response> {
    return (context) => {
      const started = clock.elapsed();
      const { method } = context.req;
      const done = (response: Response): Response => {
        const entry = { method, route: path, status: response.status, milliseconds: clock.elapsed() - started };
        metrics?.request(entry);
        log.request(entry);
        allowOrigin(origins, context.req.raw, response);
        return response;
      };
      try {
        const answer = handle(context);
        return answer instanceof Promise ? answer.catch(replyToError).then(done) : done(answer);
      } catch (error) {
        return done(replyToError(error));
      }
    };
  }

  const app = new Hono();
  for (const { method, path, handle } of routes) app.on(method, path, observed(path, handle));
  const known = routes.map(({ method, path }) => ({ method, pattern: createPathPattern(path) }));
  app.notFound(observed('other', ({ req }) => unmatched(req.method, req.path, known, replies)));
  app.onError((error) => replyToError(error));
  return app;
}

interface KnownRoute {
  readonly method: Route['method'];
  readonly pattern: RegExp;
}

/** Answers a request that matches no route: the preflight of a known path, or a problem. @throws Problem */
function unmatched(method: string, path: string, routes: readonly KnownRoute[], replies: Replies): Response {
  const samePath = routes.filter(({ pattern }) => pattern.test(path));
  if (samePath.length === 0) {
    throw new Problem('unknown-path', 'there is no such path; GET /openapi.json lists all paths');
  }
  const allowed = [
    ...samePath.flatMap((route) => (route.method === 'GET' ? ['GET', 'HEAD'] : route.method)),
    'OPTIONS',
  ];
  const allow = allowed.join(', ');
  if (method === 'OPTIONS') return replies.text(204, null, { allow, ...preflightHeaders(allow) });
  throw new Problem('wrong-method', `expected ${allowed.join(' or ')}`, { headers: { allow } });
}

/** Converts a path such as `/v1/features/:entity` to a pattern. */
function createPathPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
}
