import * as v from 'valibot';
import { bucketSchema } from '../../core/listing/bucket.ts';
import { classifyAnswerSchema } from '../../core/listing/classify-answer.ts';
import { threats, verdicts } from '../../core/verdict/types.ts';
import { blankProblemType, problemKinds, problemType, problemTypes } from '../http/problem-types.ts';
import { aggregations } from '../registry/combine-scores.ts';
import { problemCodes } from '../registry/types.ts';

// The answers of the routes, for the OpenAPI document and for the tests that check the routes against it.

const finite = v.pipe(v.number(), v.finite());
const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const label = v.picklist([0, 1]);
const model = v.strictObject({
  version: v.pipe(v.string(), v.description('Version of the model, or of the ensemble if several models answer.')),
});
const featureSetVersion = v.pipe(v.number(), v.integer(), v.description('Version of the meaning of the features.'));
const contributions = v.pipe(
  v.record(v.string(), finite),
  v.description('Log-odds by feature. probability = 1/(1+exp(-(intercept + their sum))), exactly.'),
);
const evidence = v.array(
  v.strictObject({ name: v.string(), details: v.record(v.string(), v.union([v.string(), finite])) }),
);

const problemList = problemKinds
  .map((kind) => `\`${problemType(kind)}\`: ${problemTypes[kind].status}, ${problemTypes[kind].title}.`)
  .join('\n');

/** An error, RFC 9457. */
export const problemSchema = v.strictObject({
  type: v.pipe(v.picklist([...problemKinds.map(problemType), blankProblemType]), v.description(problemList)),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  errors: v.optional(
    v.pipe(
      v.array(v.strictObject({ field: v.string(), detail: v.string() })),
      v.description('Every invalid field (at most 20) and what was expected.'),
    ),
  ),
});

const classifiedSchema = v.union([
  classifyAnswerSchema,
  v.pipe(v.strictObject({ host: v.string(), error: v.string() }), v.description('A text that is not a hostname.')),
]);

/** `POST /v1/classify`. */
export const classifyOneAnswerSchema = classifyAnswerSchema;
export const classifyManyAnswerSchema = v.strictObject({ results: v.array(classifiedSchema) });

/** `POST /malicious-domain-classifier`. */
export const seedAnswerSchema = v.strictObject({
  label: v.pipe(label, v.description('1: predicted malicious.')),
  class0Prob: v.pipe(probability, v.description('Probability of legitimate.')),
  class1Prob: v.pipe(probability, v.description('Probability of malicious.')),
  intercept: finite,
  length: v.pipe(finite, v.description('Contribution of the number of characters, log-odds.')),
  entropy: v.pipe(finite, v.description('Contribution of the entropy, log-odds.')),
  proVowels: v.pipe(finite, v.description('Contribution of the share of vowels, log-odds.')),
  numWords: v.pipe(finite, v.description('Contribution of the number of English words, log-odds.')),
});

const score = {
  probability,
  label,
  verdict: v.picklist(verdicts),
  threat: v.nullable(v.picklist(threats)),
  intercept: finite,
  contributions,
  evidence,
  members: v.pipe(
    v.array(v.strictObject({ name: v.string(), version: v.string(), weight: finite, probability })),
    v.description('The probability of each model of the ensemble alone, without the listed term.'),
  ),
};
const shared = { aggregation: v.picklist(aggregations), model, featureSetVersion };

/** `POST /v1/predict`. */
export const predictOneAnswerSchema = v.strictObject({ ...score, ...shared });
export const predictManyAnswerSchema = v.strictObject({ results: v.array(v.strictObject(score)), ...shared });

/** `GET /v1/features/{entity}`. */
export const featuresAnswerSchema = v.strictObject({
  entity: v.pipe(v.string(), v.description('The entity in canonical form.')),
  kind: v.picklist(['domain', 'ipv4', 'ipv6']),
  registrable: v.nullable(v.string()),
  model,
  featureSetVersion,
  vector: v.pipe(
    v.record(v.string(), v.nullable(v.union([v.number(), v.string()]))),
    v.description(
      [
        'Named values. `member/name` is the value of a member of the ensemble that computes it differently.',
        'The `listed...` values are null if no source answered.',
      ].join(' '),
    ),
  ),
  sources: v.array(
    v.strictObject({
      source: v.string(),
      status: v.picklist(['found', 'not-found', 'timeout', 'error']),
      milliseconds: finite,
      error: v.optional(v.string()),
      values: v.record(v.string(), finite),
    }),
  ),
  missing: v.pipe(
    v.array(v.string()),
    v.description('Sources that did not answer. Their evidence is not in the vector.'),
  ),
  score: v.optional(v.strictObject(score)),
});

/** `GET /v1/evidence/{prefix}`. */
export const evidenceAnswerSchema = bucketSchema;

const thresholds = v.strictObject({ uncertain: probability, suspicious: probability, dangerous: probability });

/** `GET /v1/models`. */
export const modelsAnswerSchema = v.strictObject({
  store: v.pipe(v.string(), v.description('Store of the models: a folder, the address of a bucket, or `bundled`.')),
  version: v.pipe(v.string(), v.description('Version of the current ensemble.')),
  aggregation: v.picklist(aggregations),
  members: v.array(
    v.strictObject({
      name: v.string(),
      version: v.string(),
      weight: finite,
      threats: v.array(v.picklist(threats)),
      thresholds,
    }),
  ),
  since: v.pipe(v.string(), v.isoTimestamp()),
  checked: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  problem: v.pipe(
    v.nullable(v.strictObject({ code: v.picklist(problemCodes), message: v.string(), since: v.string() })),
    v.description('Why newer models of the store are not in use.'),
  ),
  model,
  featureSetVersion,
  formatVersion: v.pipe(v.number(), v.integer()),
  thresholds,
});

/** `GET /healthz`. */
export const healthAnswerSchema = v.strictObject({ status: v.literal('ok'), model });
