import { expect, test, vi } from 'vitest';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { queryAll } from '../../src/intel/query-all.ts';
import type { DatabaseFixture } from './database-fixture.ts';
import { alwaysListed, entity, expectSameAnswers, writeIndex } from './intel-fixture.ts';

const { signal } = new AbortController();
const listed = entity(alwaysListed);

/** What differs between databases. */
export interface DatabaseTraits {
  /** Type of the source, which is its name too. */
  readonly type: string;
  /** Whether look-ups during a load see either all of the old content or all of the new. */
  readonly exchangesInOneStep: boolean;
  /** Lists the tables or collections of the database. */
  contents(): Promise<readonly string[]>;
  /** What `contents` lists after a load. */
  readonly loaded: readonly string[];
  /** The error that a look-up reports if the server refuses connections: no users, no hosts. */
  readonly refused: RegExp;
}

/** Tests that every source over a database must pass. */
export function testDatabaseSource(fixture: DatabaseFixture, traits: DatabaseTraits): void {
  test('answers look-ups and buckets like the loaded index', async () => {
    const { file, index } = await writeIndex(fixture.folder, 1);
    expect(await fixture.load(file)).toBe(`${traits.type}: index ${index.version}, ${index.rows} indicators\n`);
    const source = await fixture.openSource();
    await expectSameAnswers(source, index);
    expect(source.version).toBe(index.version);
  }, 60_000);

  test(`a load exchanges the content during look-ups${traits.exchangesInOneStep ? ', in one step' : ''}`, async () => {
    const [one, two] = [await writeIndex(fixture.folder, 1), await writeIndex(fixture.folder, 2)];
    await fixture.load(one.file);
    const source = await fixture.openSource();
    let lookUps = 0;
    let loading = true;
    const reading = (async () => {
      while (loading) {
        const finding = await source.lookUp(listed, signal);
        if (traits.exchangesInOneStep) expect(finding).not.toBeNull();
        lookUps++;
      }
    })();
    for (const { file } of [two, one, two]) await fixture.load(file);
    loading = false;
    await reading;
    expect(lookUps).toBeGreaterThan(20);
    const hosts = ['generation-1.example.com', 'generation-2.example.com', alwaysListed];
    const findings = await Promise.all(hosts.map((host) => source.lookUp(entity(host), signal)));
    expect(findings.map((finding) => finding !== null)).toEqual([false, true, true]);
    expect(await traits.contents()).toEqual(traits.loaded);
  }, 60_000);

  test('a server that hangs costs only its own answer, and answers again afterwards', async () => {
    const source = await fixture.openSource({ timeoutMs: 200, connections: 2 });
    const { index } = await writeIndex(fixture.folder, 1);
    const file: IntelSource = {
      name: 'file',
      version: '',
      lookUp: async (queried) => index.find(queried),
      close: async () => {},
    };
    expect((await queryAll([source, file], listed, 5000)).missing).toEqual([]);
    fixture.proxy.hang();
    // More look-ups than connections: those that wait for a connection time out too.
    const answers = await Promise.all(Array.from({ length: 5 }, () => queryAll([source, file], listed, 5000)));
    for (const { statuses, missing, findings } of answers) {
      expect(statuses.map(({ status }) => status)).toEqual(['timeout', 'found']);
      expect(missing).toEqual([traits.type]);
      expect([...findings.keys()]).toEqual(['file']);
    }
    fixture.proxy.pass();
    await expectRecovery(source);
  });

  test('replaces closed connections without an error for the caller', async () => {
    const source = await fixture.openSource({ connections: 1 });
    for (let i = 0; i < 5; i++) {
      expect(await source.lookUp(listed, signal)).not.toBeNull();
      fixture.proxy.cut();
    }
    expect(await source.lookUp(listed, signal)).not.toBeNull();
  });

  test('reports an unreachable server without users and hosts, and uses it when it is back', async () => {
    const source = await fixture.openSource();
    expect(await source.lookUp(listed, signal)).not.toBeNull();
    fixture.proxy.refuse();
    const [status] = (await queryAll([source], listed, 20_000)).statuses;
    expect(status).toMatchObject({ status: 'error', error: expect.stringMatching(traits.refused) });
    fixture.proxy.pass();
    await expectRecovery(source);
  });

  test('rejects entities that are not text instead of querying for them', async () => {
    const source = await fixture.openSource();
    for (const host of [{ $ne: null }, { $gt: '' }, ['example.com'], { $where: 'sleep(1000)' }]) {
      const wrong = { kind: 'domain', host, registrable: host } as unknown as typeof listed;
      await expect(source.lookUp(wrong, signal)).rejects.toThrow(TypeError);
    }
  });
}

/** Waits until look-ups succeed again. The driver may need time to drop the failed connections. */
async function expectRecovery(source: IntelSource): Promise<void> {
  await vi.waitFor(
    async () => expect((await queryAll([source], listed, 5000)).statuses).toMatchObject([{ status: 'found' }]),
    { timeout: 10_000 },
  );
}
