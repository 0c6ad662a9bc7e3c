import type { Metrics } from '../telemetry/metrics.ts';
import type { Route, Services } from './route.ts';

/** `GET /metrics`, in the Prometheus text format. */
export function metricsRoute({ registry, replies }: Services, metrics: Metrics): Route {
  return {
    method: 'GET',
    path: '/metrics',
    async handle() {
      const { type, text } = await metrics.render(registry.current());
      return replies.text(200, text, { 'content-type': type });
    },
  };
}
