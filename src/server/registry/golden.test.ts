import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { Model } from '../../core/model/model.ts';
import { openModel } from '../../core/model/open-model.ts';
import { checkGolden, computeGoldenVectors, goldenHosts } from './golden.ts';
import { StoreContentError } from './store-content-error.ts';

let model: Model;
beforeAll(async () => {
  model = await openModel(new Uint8Array(readFileSync(new URL('../../../model/hostwise.bin', import.meta.url))));
});

describe('the golden hostnames', () => {
  test('are canonical domains, each once', () => {
    for (const host of goldenHosts) expect(parseHostname(host)).toMatchObject({ kind: 'domain', host });
    expect(new Set(goldenHosts).size).toBe(goldenHosts.length);
  });

  test('cover every head of the bundled model, popularity and platforms', () => {
    const explained = goldenHosts.map((host) => {
      const name = parseHostname(host);
      if (name.kind !== 'domain') throw new Error(host);
      return { suffix: name.suffix, ...model.explain(name) };
    });
    expect(new Set(explained.map(({ threat }) => threat))).toEqual(new Set(['dga', 'lookalike', 'phishing']));
    const term = (wanted: string) =>
      new Set(explained.map(({ contributions }) => contributions.find(({ name }) => name === wanted)?.logOdds));
    expect(term('popularity').size).toBeGreaterThan(1);
    expect(term('otherThreats').size).toBeGreaterThan(1);
    expect(new Set(explained.map(({ suffix }) => suffix)).size).toBeGreaterThan(10);
    // Both sides of the decision, because a head that always gives one score would pass otherwise.
    expect(explained.filter(({ probability }) => probability > 0.5).length).toBeGreaterThan(5);
    expect(explained.filter(({ probability }) => probability < 0.1).length).toBeGreaterThan(5);
  });
});

test('a model passes its own vectors, also after a round trip through JSON', () => {
  const vectors = computeGoldenVectors(model);
  const published = JSON.parse(JSON.stringify(vectors)) as typeof vectors;
  expect(published).toEqual(vectors);
  expect(() => checkGolden(model, published, 'main')).not.toThrow();
});

test('refuses the smallest difference and names model, hostname and both values', () => {
  const vectors = computeGoldenVectors(model);
  const { host, probability } = vectors[3]!;
  const off = vectors.map((vector, i) => (i === 3 ? { host, probability: probability * (1 + 2 ** -52) } : vector));
  expect(() => checkGolden(model, off, 'main')).toThrow(StoreContentError);
  expect(() => checkGolden(model, off, 'main')).toThrow(new RegExp(`^main: ${host} scores ${probability} here`));
});

test('refuses a golden hostname that is not a domain', () => {
  expect(() => checkGolden(model, [{ host: '192.0.2.1', probability: 0 }], 'main')).toThrow(
    '192.0.2.1: expected a domain',
  );
});
