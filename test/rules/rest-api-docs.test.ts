import { describe, expect, test } from 'vitest';
import { problemTypes } from '../../src/server/http/problem-types.ts';
import { parseServeConfig } from '../../src/server/node/serve-config.ts';
import { projectFiles, read } from '../support/project-files.ts';
import { testApp } from '../support/server-kit.ts';

// Sends every example request of docs/rest-api.md and compares the answer with the one that the document shows.

const text = read('docs/rest-api.md');
const { app } = testApp();

interface Example {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
  readonly answer: unknown;
}

const examples: Example[] = [...text.matchAll(/```http\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)].map(
  ([, request = '', answer = '']) => {
    const [head = '', body] = request.trim().split('\n\n');
    const [line = '', ...headers] = head.split('\n');
    const [method = '', path = ''] = line.split(' ');
    return {
      method,
      path,
      headers: Object.fromEntries(headers.map((header) => header.split(': '))),
      body: body ?? null,
      answer: JSON.parse(answer),
    };
  },
);

/** Matches answers with the same keys and types as the documented one. Values change with the model. */
function shapeOf(documented: unknown): unknown {
  if (Array.isArray(documented)) return documented.map(shapeOf);
  if (documented === null) return null;
  if (typeof documented !== 'object') return expect.any(Object(documented).constructor);
  return expect.objectContaining(
    Object.fromEntries(Object.entries(documented).map(([key, value]) => [key, shapeOf(value)])),
  );
}

test.each(examples.map((example) => [`${example.method} ${example.path}`, example] as const))(
  '%s answers as documented',
  async (_, { method, path, headers, body, answer }) => {
    const response = await app.request(path, { method, headers, body });
    expect(await response.json()).toEqual(shapeOf(answer));
  },
);

test('every route has an example', () => {
  const documented = new Set(examples.map(({ path }) => path.split('/').slice(0, 3).join('/')));
  const routes = app.routes.map(({ path }) => path.split('/').slice(0, 3).join('/'));
  const missing = routes.filter(
    (route) => !documented.has(route) && !/^\/(?:$|page\.|openapi\.json|metrics)/.test(route),
  );
  expect(missing).toEqual([]);
});

test('only the table of problem types names problem types', () => {
  const sources = projectFiles.filter((file) => /^src\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'));
  const found = sources.filter((file) => read(file).includes('urn:hostwise:problem:'));
  expect(found).toEqual(['src/server/http/problem-types.ts']);
});

describe('tables', () => {
  test('the table of errors lists every problem type', () => {
    for (const [kind, { status }] of Object.entries(problemTypes)) {
      expect(text).toMatch(new RegExp(`\\| ${status} \\|[^|]*\`${kind}\``));
    }
  });

  test('the table of metrics lists every metric', async () => {
    await app.request('/healthz');
    const metrics = await (await app.request('/metrics')).text();
    const names = [...metrics.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(text).toContain(`\`${name}\``);
  });

  test('the example configuration is valid', () => {
    const [, config = ''] = /## Configuration[\s\S]*?```json\n([\s\S]*?)```/.exec(text) ?? [];
    expect(parseServeConfig(JSON.parse(config), 'docs')).toMatchObject({ port: 8787 });
  });
});
