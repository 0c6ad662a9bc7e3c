import { logistic } from '../../core/base/log-odds.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { Hostname } from '../../core/hostname/types.ts';
import { computeSeedFeatures } from '../../core/seed/seed-features.ts';
import { computeSeedContributions } from '../../core/seed/seed-regression.ts';
import { maxBodyBytes } from '../http/limits.ts';
import { parseFields } from '../http/parse-fields.ts';
import { invalidFields } from '../http/problem.ts';
import { readJson } from '../http/read-json.ts';
import { seedRequestSchema } from '../schemas/requests.ts';
import { currentScorer, type Route, type Services } from './route.ts';

/**
 * `POST /malicious-domain-classifier`: the four-feature regression that the project started from, with the same keys.
 * Its clients send JSON with any media type (`curl -d`), so none is required.
 */
export function seedClassifierRoute(services: Services): Route {
  return {
    method: 'POST',
    path: '/malicious-domain-classifier',
    async handle({ req: { raw } }) {
      const { domain } = parseFields(seedRequestSchema, await readJson(raw, maxBodyBytes.name));
      const label = findLabel(parseHostname(domain));
      const { first, version } = currentScorer(services);
      const { seed, words } = first.model.parts;
      const contributions = computeSeedContributions(seed, computeSeedFeatures(label, words));
      const class1Prob = logistic(contributions.reduce((sum, { logOdds }) => sum + logOdds, seed.intercept));
      services.metrics?.names(1);
      const answer = {
        label: class1Prob >= seed.threshold ? 1 : 0,
        class0Prob: 1 - class1Prob,
        class1Prob,
        intercept: seed.intercept,
        ...Object.fromEntries(contributions.map(({ name, logOdds }) => [name, logOdds])),
      };
      return services.replies.json(JSON.stringify(answer), version);
    },
  };
}

/** Returns the label that the regression reads: the one left of the suffix, or a single label. */
function findLabel(name: Hostname): string {
  switch (name.kind) {
    case 'domain':
      return name.label;
    case 'special':
      return name.host.split('.').at(-2) ?? name.host;
    case 'invalid':
      throw invalidFields([{ field: 'domain', detail: name.reason }]);
    default:
      throw invalidFields([{ field: 'domain', detail: 'it is an IP address; expected a domain name' }]);
  }
}
