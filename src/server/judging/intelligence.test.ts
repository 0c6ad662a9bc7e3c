import { expect, test } from 'vitest';
import { listSource, silentSource } from '../../../test/support/server-kit.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { IntelSource, SourceStatus } from '../../intel/indicators/intel-source.ts';
import { Intelligence } from './intelligence.ts';

const nobody = (): void => {};
const hosts = (count: number) => Array.from({ length: count }, (_, i) => parseHostname(`host${i}.example.com`));

/** Answers a little later, and remembers how many questions it had at a time. */
function busySource(): IntelSource & { most: number } {
  let open = 0;
  const source = {
    ...listSource('busy', {}),
    most: 0,
    async lookUp(): Promise<null> {
      source.most = Math.max(source.most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      return null;
    },
  };
  return source;
}

test('many names are asked about some at a time, and each is answered in its place', async () => {
  const busy = busySource();
  const list = listSource('list', { 'host3.example.com': 2, 'host199.example.com': 1 });
  const intelligence = new Intelligence([busy, list], 1000, nobody);
  const listings = await intelligence.listings(hosts(200));
  expect(listings.map((listing) => listing?.feeds ?? 0).flatMap((feeds, i) => (feeds > 0 ? [[i, feeds]] : []))).toEqual(
    [
      [3, 2],
      [199, 1],
    ],
  );
  expect(busy.most).toBe(32);
});

test('a source that hangs is not waited for a thousand times', async () => {
  const statuses: SourceStatus[] = [];
  const intelligence = new Intelligence([silentSource('slow')], 10, (status) => statuses.push(status));
  const listings = await intelligence.listings(hosts(1000));
  expect(listings).toEqual(new Array(1000).fill(null));
  expect(statuses.length).toBeLessThan(1000);
  expect(statuses[0]).toMatchObject({ source: 'slow', status: 'timeout' });
});

test.each(['10.0.0.1', 'localhost', 'printer.local', '::1', 'not a host'])('nobody is asked about %s', async (text) => {
  const statuses: SourceStatus[] = [];
  const intelligence = new Intelligence([listSource('list', {})], 10, (status) => statuses.push(status));
  expect(await intelligence.ask(parseHostname(text))).toEqual({ findings: new Map(), statuses: [], missing: [] });
  expect(statuses).toEqual([]);
});

test('the version of a bucket changes with that of any source', async () => {
  const version = async (...sources: IntelSource[]): Promise<string> =>
    (await new Intelligence(sources, 10, nobody).bucket('0000')).version;
  const one = { ...listSource('one', {}), bucket: async () => [] };
  expect(await version(one)).toBe(await version(one, listSource('without buckets', {})));
  expect(await version({ ...one, version: 'one-2' })).not.toBe(await version(one));
});
