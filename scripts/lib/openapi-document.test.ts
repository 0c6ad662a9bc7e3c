import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemKinds, problemType } from '../../src/server/http/problem-types.ts';
import openapi from '../../src/server/openapi/openapi.json' with { type: 'json' };
import { testApp } from '../../test/support/server-kit.ts';
import { openapiDocument } from './openapi-document.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('what is served was made from the present schemas (npx tsx scripts/make-openapi.ts makes it again)', () => {
  expect(openapi).toEqual(JSON.parse(JSON.stringify(openapiDocument(version))));
});

test('it describes every route, and no other', () => {
  const described = Object.entries(openapi.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const ofPage = ['GET /page.css', 'GET /page.js'];
  const there = testApp().app.routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect([...described, ...ofPage].sort()).toEqual(there.sort());
});

test('every reference leads somewhere', () => {
  const references = JSON.stringify(openapi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  const missing = [...references].map(([, name]) => name ?? '').filter((name) => !(name in openapi.components.schemas));
  expect(missing).toEqual([]);
});

test('every problem type is in the schema of problems and in at least one response', () => {
  const listed = new Set<string>(openapi.components.schemas.Problem.properties.type.enum);
  const responses = JSON.stringify([openapi.paths, openapi.components.responses]);
  const missing = problemKinds.map(problemType).filter((type) => !listed.has(type) || !responses.includes(`"${type}"`));
  expect(missing).toEqual([]);
});
