import { FeatureError, type FeatureVector } from '../../core/heads/feature-vector.ts';
import { featureSetVersion } from '../../core/model/format.ts';
import { maxBodyBytes } from '../http/limits.ts';
import { parseFields } from '../http/parse-fields.ts';
import { type FieldError, invalidFields, Problem } from '../http/problem.ts';
import { readJson, requireJson } from '../http/read-json.ts';
import type { EnsembleScorer } from '../judging/ensemble-scorer.ts';
import { type Score, scoreVector } from '../judging/score-vector.ts';
import { predictManySchema, predictOneSchema } from '../schemas/requests.ts';
import { currentScorer, type Route, type Services, today } from './route.ts';

/** What the client computed the vectors for. */
interface Basis {
  readonly featureSetVersion?: number | undefined;
  readonly model?: string | undefined;
}

/** `POST /v1/predict`: the score of one vector or many, and the score of each member of the ensemble. */
export function predictRoute(services: Services): Route {
  return {
    method: 'POST',
    path: '/v1/predict',
    async handle({ req: { raw } }) {
      requireJson(raw);
      const body = await readJson(raw, maxBodyBytes.vectors);
      const scorer = currentScorer(services);
      const { version, ensemble } = scorer;
      const shared = { aggregation: ensemble.aggregation, model: { version }, featureSetVersion };
      if (typeof body === 'object' && body !== null && 'vectors' in body) {
        const { vectors, ...basis } = parseFields(predictManySchema, body);
        requireBasis(basis, scorer);
        const results = scoreAll(vectors, scorer);
        return services.replies.json(JSON.stringify({ results, ...shared }), version);
      }
      const { vector, ...basis } = parseFields(predictOneSchema, body);
      requireBasis(basis, scorer);
      const [score] = scoreAll([vector], scorer, 'vector');
      return services.replies.json(JSON.stringify({ ...score, ...shared }), version);
    },
  };

  /** @throws Problem naming the invalid values */
  function scoreAll(vectors: readonly FeatureVector[], scorer: EnsembleScorer, only?: string): Score[] {
    const day = today(services);
    const errors: FieldError[] = [];
    const scores = vectors.flatMap((vector, i) => {
      try {
        return [scoreVector(scorer, vector, day)];
      } catch (error) {
        if (!(error instanceof FeatureError)) throw error;
        const field = only ?? `vectors.${i}`;
        for (const { name, problem } of error.problems) {
          errors.push({ field: `${field}.${name.slice(0, 100)}`, detail: problem });
        }
        return [];
      }
    });
    if (errors.length > 0) throw invalidFields(errors);
    services.metrics?.names(scores.length);
    return scores;
  }
}

/** @throws Problem `model-changed` if the vectors were computed for another model or feature set */
function requireBasis(basis: Basis, { version }: EnsembleScorer): void {
  if (basis.featureSetVersion !== undefined && basis.featureSetVersion !== featureSetVersion) {
    throw modelChanged(
      `featureSetVersion: this server has ${featureSetVersion}, the vector ${basis.featureSetVersion}`,
    );
  }
  if (basis.model !== undefined && basis.model !== version) {
    throw modelChanged(
      `model: this server has ${version}, the vector is for ${JSON.stringify(basis.model.slice(0, 60))}`,
    );
  }
}

function modelChanged(detail: string): Problem {
  return new Problem('model-changed', `${detail}; request the features again`);
}
