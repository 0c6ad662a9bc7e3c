import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { problems } from '../../src/server/http/problem.ts';
import * as answers from '../../src/server/schemas/answers.ts';
import * as requests from '../../src/server/schemas/requests.ts';

type Json = Readonly<Record<string, unknown>>;

const schemas = {
  ClassifyOne: requests.classifyOneSchema,
  ClassifyMany: requests.classifyManySchema,
  ClassifyOneAnswer: answers.classifyOneAnswerSchema,
  ClassifyManyAnswer: answers.classifyManyAnswerSchema,
  SeedRequest: requests.seedRequestSchema,
  SeedAnswer: answers.seedAnswerSchema,
  PredictOne: requests.predictOneSchema,
  PredictMany: requests.predictManySchema,
  PredictOneAnswer: answers.predictOneAnswerSchema,
  PredictManyAnswer: answers.predictManyAnswerSchema,
  FeaturesAnswer: answers.featuresAnswerSchema,
  EvidenceAnswer: answers.evidenceAnswerSchema,
  ModelsAnswer: answers.modelsAnswerSchema,
  HealthAnswer: answers.healthAnswerSchema,
  Problem: answers.problemSchema,
} as const;
type Name = keyof typeof schemas;

const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'input',
  // Said in words beside it: a prefix, and that a number is finite, which JSON has no others of.
  ignoreActions: ['check', 'finite'],
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    // The one custom schema: a vector.
    valibotSchema.type === 'custom'
      ? { ...jsonSchema, type: 'object', additionalProperties: { type: ['number', 'string', 'null'] } }
      : undefined,
};

function jsonSchema(schema: v.GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, conversion);
  return rest as Json;
}

const ref = (name: Name): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (...names: readonly [Name, ...Name[]]): Json => ({
  'application/json': { schema: names.length === 1 ? ref(names[0]) : { oneOf: names.map(ref) } },
});
const body = (...names: readonly [Name, ...Name[]]): Json => ({ required: true, content: json(...names) });
const answer = (description: string, ...names: readonly [Name, ...Name[]]): Json => ({
  description,
  headers: {
    'hostwise-model': { description: 'Version of what answered.', schema: { type: 'string' } },
    'hostwise-feature-set': { description: 'Feature-set version.', schema: { type: 'string' } },
  },
  content: json(...names),
});
const kept = (description: string, content: Json): Json => ({
  200: { description, headers: { etag: { schema: { type: 'string' } } }, content },
  304: { description: 'What the asker has (`If-None-Match`) is still right.' },
});

/** Answers that are errors, by status. */
function refusals(...kinds: readonly (keyof typeof problems)[]): Json {
  return Object.fromEntries(
    kinds.map((kind) => [
      problems[kind].status,
      { description: problems[kind].title, content: { 'application/problem+json': { schema: ref('Problem') } } },
    ]),
  );
}

const path = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

/** The query parameters that a strict object allows. */
function query(schema: typeof requests.featuresQuerySchema): Json[] {
  const { properties = {} } = jsonSchema(schema) as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    description,
    schema: rest,
  }));
}

const text = (type: string): Json => ({ [type]: { schema: { type: 'string' } } });
const jsonRefusals = ['no-json', 'too-large', 'wrong-media-type', 'invalid-fields', 'internal'] as const;

const paths = {
  '/v1/classify': {
    post: {
      summary: 'Judge one hostname, or up to 1,000',
      requestBody: body('ClassifyOne', 'ClassifyMany'),
      responses: {
        200: answer('The verdict, and what each feature contributed.', 'ClassifyOneAnswer', 'ClassifyManyAnswer'),
        ...refusals(...jsonRefusals),
      },
    },
  },
  '/malicious-domain-classifier': {
    post: {
      summary: 'The four-feature regression on the label of a domain name',
      description: 'The body is read as JSON whatever its media type says.',
      requestBody: body('SeedRequest'),
      responses: {
        200: answer('Label, probabilities, and what each feature contributed.', 'SeedAnswer'),
        ...refusals('no-json', 'too-large', 'wrong-media-type', 'invalid-fields', 'internal'),
      },
    },
  },
  '/v1/features/{entity}': {
    get: {
      summary: 'Everything that a score is made of',
      parameters: [
        path('entity', 'A domain, a hostname or an IP address; IPv6 with or without brackets.', { type: 'string' }),
        ...query(requests.featuresQuerySchema),
      ],
      responses: {
        200: answer('The vector, and what each source of intelligence said.', 'FeaturesAnswer'),
        ...refusals('invalid-fields', 'internal'),
      },
    },
  },
  '/v1/predict': {
    post: {
      summary: 'Score one vector, or up to 1,000',
      requestBody: body('PredictOne', 'PredictMany'),
      responses: {
        200: answer('The score of the ensemble and of each member.', 'PredictOneAnswer', 'PredictManyAnswer'),
        ...refusals('model-changed', ...jsonRefusals),
      },
    },
  },
  '/v1/evidence/{prefix}': {
    get: {
      summary: 'All listed hosts of one of 65,536 buckets (private look-up)',
      parameters: [
        path('prefix', 'First 4 hex digits of the SHA-256 of the registrable domain, or of an address.', {
          type: 'string',
          pattern: '^[0-9a-f]{4}$',
        }),
      ],
      responses: {
        ...kept('The bucket, padded to a power of two kilobytes.', json('EvidenceAnswer')),
        ...refusals('invalid-fields', 'internal', 'unavailable'),
      },
    },
  },
  '/v1/models': {
    get: {
      summary: 'Which models answer, and what is wrong with newer ones',
      responses: kept('The ensemble.', json('ModelsAnswer')),
    },
  },
  '/healthz': {
    get: { summary: 'Whether the server answers', responses: { 200: answer('It does.', 'HealthAnswer') } },
  },
  '/metrics': {
    get: {
      summary: 'Counters and durations for Prometheus',
      responses: { 200: { description: 'Prometheus text format.', content: text('text/plain') } },
    },
  },
  '/openapi.json': {
    get: {
      summary: 'This description',
      responses: kept('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } }),
    },
  },
  '/': {
    get: { summary: 'A page to try it with', responses: kept('HTML.', text('text/html')) },
  },
} as const;

/** The description of the REST interface, OpenAPI 3.1, with the very schemas that check requests. @param version of the package */
export function openapiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hostwise',
      version,
      description: 'Judges hostnames, and explains each verdict to the last digit.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)])),
      securitySchemes: {
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'x-api-key',
          description: 'Where a gateway stands before the server.',
        },
      },
    },
    security: [{}, { key: [] }],
  };
}
