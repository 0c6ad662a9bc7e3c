import { currentScorer, type Route, type Services } from './route.ts';

/** `GET /healthz`: the app answers, and with which model. A model always answers: the bundled one, if nothing else. */
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
