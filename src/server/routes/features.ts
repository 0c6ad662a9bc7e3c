import { parseHostname } from '../../core/hostname/parse.ts';
import type { DomainName, IpAddress } from '../../core/hostname/types.ts';
import { strongest } from '../../core/listing/evidence.ts';
import { featureSetVersion } from '../../core/model/format.ts';
import { maxEntityLength } from '../http/limits.ts';
import { parseFields } from '../http/parse-fields.ts';
import { invalidFields } from '../http/problem.ts';
import { scoreVector } from '../judging/score-vector.ts';
import { addressVector, listedVector, nameVector } from '../judging/vectors.ts';
import { featuresQuerySchema } from '../schemas/requests.ts';
import { currentScorer, type Route, type Services, today } from './route.ts';

/**
 * `GET /v1/features/{entity}`: everything that the score of a domain, a hostname or an IP address is computed from,
 * what each intelligence source reported, and which sources did not answer.
 */
export function featuresRoute(services: Services): Route {
  const { intelligence, replies } = services;
  return {
    method: 'GET',
    path: '/v1/features/:entity',
    async handle({ req }) {
      const { score } = parseFields(featuresQuerySchema, req.query());
      const name = parseEntity(req.param('entity') ?? '');
      const scorer = currentScorer(services);
      const { findings, statuses, missing } = await intelligence.query(name);
      // If no source answered, nothing is known, which is not the same as not listed.
      const listing = statuses.length > missing.length ? strongest(findings.values()) : undefined;
      const own = name.kind === 'domain' ? nameVector(scorer.ensemble, name) : addressVector(name);
      const vector = { ...own, ...listedVector(listing) };
      services.metrics?.names(1);
      const answer = {
        entity: name.host,
        kind: name.kind,
        registrable: name.kind === 'domain' ? name.registrable : null,
        model: { version: scorer.version },
        featureSetVersion,
        vector,
        sources: statuses.map((status) => ({ ...status, values: findings.get(status.source)?.values ?? {} })),
        missing,
        ...(score === 'true' ? { score: scoreVector(scorer, vector, today(services)) } : {}),
      };
      return replies.json(JSON.stringify(answer), scorer.version);
    },
  };
}

/** @throws Problem if no model and no source can judge it */
function parseEntity(entity: string): DomainName | IpAddress {
  const refuse = (detail: string): Error => invalidFields([{ field: 'entity', detail }]);
  if (entity.length > maxEntityLength) throw refuse(`expected at most ${maxEntityLength} characters`);
  const name = parseHostname(entity);
  if (name.kind === 'invalid') throw refuse(name.reason);
  if (name.kind === 'special')
    throw refuse(`it is outside the public DNS (${name.use}); expected a domain or an IP address`);
  return name;
}
