import * as v from 'valibot';
import type { FeatureVector } from '../../core/heads/feature-vector.ts';
import { maxNames, maxVectors } from '../http/limits.ts';

const text = v.string('expected a text');

const hostname = v.pipe(
  text,
  v.description(
    'A hostname as people write it: any case, with a port, a trailing dot, in Unicode or punycode, or an IP address. Not a URL.',
  ),
  v.examples(['login.example.com']),
);

const without = v.optional(
  v.pipe(
    v.array(text, 'expected a list of texts'),
    v.maxLength(100, 'expected at most 100 names'),
    v.description('Names of contributions to leave out of the sum, such as popularity, listed, prior or any feature.'),
  ),
);

/** `POST /v1/classify` for one name. */
export const classifyOneSchema = v.strictObject({ hostname, without });

/** `POST /v1/classify` for several. */
export const classifyManySchema = v.strictObject({
  hostnames: v.pipe(
    v.array(hostname, 'expected a list of hostnames'),
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

/** What stands in it is checked by the model, which knows its own features; here only that it is an object. */
export const vectorSchema = v.pipe(
  v.custom<FeatureVector>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'expected an object of named values',
  ),
  v.description('Named values, as `GET /v1/features/{entity}` gives them. The `listed...` ones may be left out.'),
);

const basis = {
  featureSetVersion: v.optional(
    v.pipe(
      v.number('expected a number'),
      v.description('What the vector was computed for; another version than that of the server is refused with 409.'),
    ),
  ),
  model: v.optional(
    v.pipe(
      text,
      v.description(
        'Version of the model that the vector was computed for; another than the present one is refused with 409.',
      ),
    ),
  ),
};

/** `POST /v1/predict` for one vector. */
export const predictOneSchema = v.strictObject({ vector: vectorSchema, ...basis });

/** `POST /v1/predict` for several. */
export const predictManySchema = v.strictObject({
  vectors: v.pipe(
    v.array(vectorSchema, 'expected a list of vectors'),
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
      v.description('Passes the vector on to the model function, and answers with its score too.'),
    ),
  ),
});
