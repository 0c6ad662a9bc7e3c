import { sha256Hex } from '../../core/base/digest.ts';
import { featureSetVersion, modelFormat } from '../../core/model/format.ts';
import { currentScorer, type Route, type Services } from './route.ts';

/**
 * `GET /v1/models`: the models in use, how they are combined, where they come from, and why newer ones are not in use.
 */
export function modelsRoute(services: Services): Route {
  const { registry, replies } = services;
  return {
    method: 'GET',
    path: '/v1/models',
    async handle({ req }) {
      const { ensemble, version, thresholds } = currentScorer(services);
      const { checked, ...status } = registry.status();
      const answer = {
        ...status,
        model: { version },
        featureSetVersion,
        formatVersion: modelFormat.formatVersion,
        thresholds,
        members: ensemble.members.map(({ name, version: memberVersion, weight, model }) => ({
          name,
          version: memberVersion,
          weight,
          threats: model.threats,
          thresholds: model.thresholds,
        })),
      };
      // Weak, because answers that differ only in `checked` are equivalent.
      const etag = `W/"${(await sha256Hex(JSON.stringify(answer))).slice(0, 32)}"`;
      const body = JSON.stringify({ ...answer, checked });
      const headers = { 'hostwise-model': version, 'hostwise-feature-set': String(featureSetVersion) };
      return replies.cacheable(req.raw, { body, type: 'application/json', etag, cacheControl: 'no-cache', headers });
    },
  };
}
