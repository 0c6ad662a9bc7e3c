import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { problemMediaType } from '../../src/server/http/problem.ts';
import { type ProblemKind, problemType, problemTypes } from '../../src/server/http/problem-types.ts';
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
  // Neither exists in JSON Schema. The description states the form of a prefix, and every JSON number is finite.
  ignoreActions: ['check', 'finite'],
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    // A vector is the only custom schema.
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
    'hostwise-model': { description: 'Version of the model or ensemble that answered.', schema: { type: 'string' } },
    'hostwise-feature-set': { description: 'Feature-set version.', schema: { type: 'string' } },
  },
  content: json(...names),
});
const cacheable = (description: string, content: Json): Json => ({
  200: { description, headers: { etag: { schema: { type: 'string' } } }, content },
  304: { description: 'The version that the client has (`If-None-Match`) is current.' },
});

/** The error responses of one route by status, each with the problem types that it can have. */
function problems(...kinds: readonly ProblemKind[]): Json {
  return Object.fromEntries(
    [...new Set(kinds.map((kind) => problemTypes[kind].status))].map((status) => {
      const ofStatus = kinds.filter((kind) => problemTypes[kind].status === status);
      return [status, problemResponse(ofStatus)];
    }),
  );
}

function problemResponse(kinds: readonly ProblemKind[]): Json {
  const type = { enum: kinds.map(problemType) };
  const schema = { allOf: [ref('Problem'), { type: 'object', properties: { type } }] };
  return {
    description: kinds.map((kind) => `${problemTypes[kind].title} (\`${kind}\`).`).join(' '),
    content: { [problemMediaType]: { schema } },
  };
}

/** Problems that are not specific to an operation of this document: the request matches none. */
const problemsOfNoRoute = ['unknown-path', 'wrong-method'] as const satisfies readonly ProblemKind[];

const path = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

/** Returns the query parameters that a strict object allows. */
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
const bodyProblems = [
  'no-json',
  'incomplete',
  'too-large',
  'wrong-media-type',
  'invalid-fields',
  'internal',
] as const satisfies readonly ProblemKind[];

const paths = {
  '/v1/classify': {
    post: {
      summary: 'Judge one hostname, or up to 1,000',
      requestBody: body('ClassifyOne', 'ClassifyMany'),
      responses: {
        200: answer('The verdict, and what each feature contributed.', 'ClassifyOneAnswer', 'ClassifyManyAnswer'),
        ...problems(...bodyProblems),
      },
    },
  },
  '/malicious-domain-classifier': {
    post: {
      summary: 'The four-feature regression on the label of a domain name',
      description: 'The body is parsed as JSON, whatever its media type.',
      requestBody: body('SeedRequest'),
      responses: {
        200: answer('Label, probabilities, and what each feature contributed.', 'SeedAnswer'),
        ...problems(...bodyProblems),
      },
    },
  },
  '/v1/features/{entity}': {
    get: {
      summary: 'Everything that a score is computed from',
      parameters: [
        path('entity', 'A domain, a hostname or an IP address; IPv6 with or without brackets.', { type: 'string' }),
        ...query(requests.featuresQuerySchema),
      ],
      responses: {
        200: answer('The vector, and what each intelligence source reported.', 'FeaturesAnswer'),
        // The last two occur only if another function computes the score.
        ...problems('invalid-fields', 'internal', 'model-changed', 'model-unavailable'),
      },
    },
  },
  '/v1/predict': {
    post: {
      summary: 'Score one vector, or up to 1,000',
      requestBody: body('PredictOne', 'PredictMany'),
      responses: {
        200: answer('The score of the ensemble and of each member.', 'PredictOneAnswer', 'PredictManyAnswer'),
        ...problems('model-changed', ...bodyProblems),
      },
    },
  },
  '/v1/evidence/{prefix}': {
    get: {
      summary: 'All listed hosts of one of 65,536 buckets (private look-up)',
      parameters: [
        path('prefix', 'First 4 hex digits of the SHA-256 of the registrable domain or address.', {
          type: 'string',
          pattern: '^[0-9a-f]{4}$',
        }),
      ],
      responses: {
        ...cacheable('The bucket, padded to a power of two kilobytes.', json('EvidenceAnswer')),
        ...problems('invalid-fields', 'internal', 'unavailable'),
      },
    },
  },
  '/v1/models': {
    get: {
      summary: 'The models in use, and why newer ones are not',
      responses: cacheable('The ensemble.', json('ModelsAnswer')),
    },
  },
  '/healthz': {
    get: { summary: 'Health check', responses: { 200: answer('The server answers.', 'HealthAnswer') } },
  },
  '/metrics': {
    get: {
      summary: 'Counters and durations for Prometheus',
      responses: { 200: { description: 'Prometheus text format.', content: text('text/plain') } },
    },
  },
  '/openapi.json': {
    get: {
      summary: 'This document',
      responses: cacheable('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } }),
    },
  },
  '/': {
    get: { summary: 'A page to try the interface', responses: cacheable('HTML.', text('text/html')) },
  },
} as const;

/**
 * Returns the OpenAPI 3.1 document of the REST interface, generated from the schemas that validate requests.
 * @param version version of the package
 */
export function openapiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hostwise',
      version,
      description: 'Judges hostnames and explains each verdict exactly.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      responses: Object.fromEntries(problemsOfNoRoute.map((kind) => [kind, problemResponse([kind])])),
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)])),
      securitySchemes: {
        key: {
          type: 'apiKey',
          in: 'header',
          name: 'x-api-key',
          description: 'Only if a gateway in front of the server requires it.',
        },
      },
    },
    security: [{}, { key: [] }],
  };
}
