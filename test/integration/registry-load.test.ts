import { beforeAll, describe, expect, test } from 'vitest';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { combineScores } from '../../src/server/registry/combine-scores.ts';
import { rollBack } from '../../src/server/registry/roll-back.ts';
import type { Ensemble } from '../../src/server/registry/types.ts';
import {
  createTestBucket,
  createTestFolder,
  modelFile,
  openTestRegistry,
  publishFiles,
  tamper,
} from '../support/registry-kit.ts';

// Clients score without a pause while the ensemble is swapped, damaged and rolled back.

const clientCount = 64;

let files: Uint8Array<ArrayBuffer>[];
let bundled: Model;
beforeAll(async () => {
  files = await Promise.all([-1, -2, -3].map(modelFile));
  bundled = await openModel(await modelFile(0));
});

const name = parseHostname('gardenhouse.com') as DomainName;

/** Scores with one member at a time and lets other requests run in between, as a route may do. */
async function score(ensemble: Ensemble): Promise<string> {
  const probabilities: number[] = [];
  for (const { model } of ensemble.members) {
    probabilities.push(model.probability(name));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return `${ensemble.version}: ${combineScores(ensemble, probabilities)}`;
}

describe.each([
  ['a folder', createTestFolder],
  ['S3', createTestBucket],
])('swaps under load, models in %s', (_, createStore) => {
  test('no answer fails or mixes two ensembles', async () => {
    const testStore = await createStore();
    const [one, two, three] = files as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    await publishFiles(testStore.store, { a: one });
    const registry = await openTestRegistry(testStore, bundled);
    const allowed = new Set<string>();
    const answers = new Map<string, number>();
    let stop = false;
    let failed = 0;
    const scoreUntilStopped = async (): Promise<void> => {
      while (!stop) {
        try {
          const answer = await score(registry.current());
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
        } catch {
          failed++;
        }
      }
    };
    const clients = Array.from({ length: clientCount }, scoreUntilStopped);
    // Computes the expected answer of a version without the registry.
    const allow = async (
      version: string,
      members: readonly Uint8Array<ArrayBuffer>[],
      aggregation: Ensemble['aggregation'],
    ) =>
      allowed.add(
        await score({
          version,
          aggregation,
          members: await Promise.all(
            members.map(async (file) => ({ name: '', version: '', weight: 1, model: await openModel(file) })),
          ),
        }),
      );
    await allow(registry.current().version, [one], 'mean');
    const ensembles = [
      { members: { a: two }, aggregation: 'mean' },
      { members: { a: one, b: two, c: three }, aggregation: 'logit-mean' },
      { members: { a: three, b: one }, aggregation: 'max' },
      { members: { a: one }, aggregation: 'weighted' },
    ] as const;
    for (let round = 0; round < 12; round++) {
      const { members, aggregation } = ensembles[round % ensembles.length]!;
      // The times differ, so every round publishes a new version.
      const version = await publishFiles(testStore.store, members, {
        aggregation,
        now: new Date(Date.UTC(2026, 0, 1, round)),
      });
      await allow(version, Object.values(members), aggregation);
      await registry.revalidate();
      expect(registry.current().version).toBe(version);
      await tamper(testStore.store, (pointer) => Object.assign(pointer, { featureSetVersion: 0 }));
      await registry.revalidate();
      expect(registry.status()).toMatchObject({ version, problem: { code: 'feature-set' } });
      await testStore.store.write('current.json', new TextEncoder().encode('half a pointer {'));
      await registry.revalidate();
      expect(registry.status()).toMatchObject({ version, problem: { code: 'pointer' } });
      await rollBack(testStore.store, version);
    }
    stop = true;
    await Promise.all(clients);
    registry.close();
    await testStore.close();
    expect(failed).toBe(0);
    expect([...answers.keys()].filter((answer) => !allowed.has(answer))).toEqual([]);
    expect(new Set([...answers.keys()].map((answer) => answer.split(':')[0])).size).toBe(13);
  });
});
