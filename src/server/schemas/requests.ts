import * as v from 'valibot';
import type { FeatureVector } from '../../core/heads/feature-vector.ts';
import { maxNames, maxVectors } from '../http/limits.ts';

const text = v.string('expected a string');

const hostname = v.pipe(
  text,
  v.description(
    'A hostname in any case, in Unicode or punycode, with or without a port or trailing dot, or an IP address; no URL.',
  ),
  v.examples(['login.example.com']),
);

const without = v.optional(
  v.pipe(
    v.array(text, 'expected an array of strings'),
    v.maxLength(100, 'expected at most 100 names'),
    v.description('Contributions to leave out of the sum: popularity, listed, prior or any feature.'),
  ),
);

/** `POST /v1/classify` for one hostname. */
export const classifyOneSchema = v.strictObject({ hostname, without });

/** `POST /v1/classify` for several hostnames. */
export const classifyManySchema = v.strictObject({
  hostnames: v.pipe(
    v.array(hostname, 'expected an array of hostnames'),
    v.minLength(1, 'expected at least one hostname'),
    v.maxLength(maxNames, `expected at most ${maxNames} hostnames`),
  ),
  without,
});

/** `POST /malicious-domain-classifier`. */
export const seedRequestSchema = v.strictObject({
  domain: v.pipe(
    text,
    v.description('A domain name, or only the label left of its public suffix.'),
    v.examples(['plzdonthackmekthxbye']),
  ),
});

/** Only checks that the vector is an object. The model checks its values, because it knows its own features. */
export const vectorSchema = v.pipe(
  v.custom<FeatureVector>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'expected an object of named values',
  ),
  v.description('Named values from `GET /v1/features/{entity}`. The `listed...` values may be omitted.'),
);

const basis = {
  featureSetVersion: v.optional(
    v.pipe(
      v.number('expected a number'),
      v.description('Feature-set version of the vector. The server refuses any version but its own with 409.'),
    ),
  ),
  model: v.optional(
    v.pipe(
      text,
      v.description(
        'Model version that the vector was computed for. The server refuses any but the current one with 409.',
      ),
    ),
  ),
};

/** `POST /v1/predict` for one vector. */
export const predictOneSchema = v.strictObject({ vector: vectorSchema, ...basis });

/** `POST /v1/predict` for several vectors. */
export const predictManySchema = v.strictObject({
  vectors: v.pipe(
    v.array(vectorSchema, 'expected an array of vectors'),
    v.minLength(1, 'expected at least one vector'),
    v.maxLength(maxVectors, `expected at most ${maxVectors} vectors`),
  ),
  ...basis,
});

/** The query of `GET /v1/features/{entity}`. */
export const featuresQuerySchema = v.strictObject({
  score: v.optional(
    v.pipe(
      v.picklist(['true', 'false'], 'expected true or false'),
      v.description('Also returns the score of the vector.'),
    ),
  ),
});
