import { createHash } from 'node:crypto';
import { uncertainNames } from '../../../scripts/demo/uncertain-names.ts';
import { writeBucket } from '../../../src/core/listing/bucket.ts';
import { type EndpointRequest, type FakeEndpoint, json, startEndpoint } from './fake-endpoint.ts';
import { test as base } from './fixtures.ts';

interface Fixtures {
  readonly endpoint: FakeEndpoint;
}

type EightNames = readonly [string, string, string, string, string, string, string, string];

interface WorkerFixtures {
  /** Invented registrable domains that the model finds uncertain. */
  readonly uncertain: EightNames;
}

/** Browser tests with an endpoint on loopback. It lists no host of a test until the test adds one. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  uncertain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => use((await uncertainNames(8)) as unknown as EightNames),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  endpoint: async ({}, use) => {
    const endpoint = await startEndpoint((request, response) => json(response, bucketWith(request)));
    await use(endpoint);
    await endpoint.stop();
  },
});

export { expect } from '@playwright/test';

export const digest = (host: string): string => createHash('sha256').update(host).digest('hex');

/** Creates the requested bucket with these hosts and two that no test looks up. */
export function bucketWith({ path }: EndpointRequest, ...hosts: readonly string[]): string {
  const rows = [...hosts, 'one.example', 'two.example'].map(
    (host) => [digest(host).slice(4, 16), 3, null, 'phishing'] as const,
  );
  return writeBucket({ prefix: path.slice(-4), version: '2026-11-22', rows });
}

/** Settings that switch look-ups at the endpoint on. */
export const lookupSettings = ({ url }: FakeEndpoint, lookup: 'private' | 'hostname' = 'private') =>
  ({ endpointUrl: url, lookup }) as const;
