import { currentScorer, type Route, type Services } from './route.ts';

/** `GET /healthz`: the app answers, and with which model. There is always one, at least the bundled one. */
export function healthRoute(services: Services): Route {
  return {
    method: 'GET',
    path: '/healthz',
    handle() {
      const { version } = currentScorer(services);
      return services.replies.json(JSON.stringify({ status: 'ok', model: { version } }), version);
    },
  };
}
