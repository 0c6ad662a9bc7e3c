import { expect, test } from 'vitest';
import { listSource, silentSource } from '../../../test/support/server-kit.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { IntelSource, SourceStatus } from '../../intel/indicators/intel-source.ts';
import { Intelligence } from './intelligence.ts';

const ignore = (): void => {};
const hosts = (count: number) => Array.from({ length: count }, (_, i) => parseHostname(`host${i}.example.com`));

/** Answers after a millisecond and records the largest number of queries that were open at a time. */
function slowSource(): IntelSource & { maxOpen: number } {
  let open = 0;
  const source = {
    ...listSource('slow', {}),
    maxOpen: 0,
    async lookUp(): Promise<null> {
      source.maxOpen = Math.max(source.maxOpen, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      return null;
    },
  };
  return source;
}

test('queries many hosts a limited number at a time and returns the answers in their order', async () => {
  const slow = slowSource();
  const list = listSource('list', { 'host3.example.com': 2, 'host199.example.com': 1 });
  const intelligence = new Intelligence([slow, list], 1000, ignore);
  const listings = await intelligence.findListings(hosts(200));
  expect(listings.map((listing) => listing?.feeds ?? 0).flatMap((feeds, i) => (feeds > 0 ? [[i, feeds]] : []))).toEqual(
    [
      [3, 2],
      [199, 1],
    ],
  );
  expect(slow.maxOpen).toBe(32);
});

test('stops waiting for a source that hangs before every host has timed out', async () => {
  const statuses: SourceStatus[] = [];
  const intelligence = new Intelligence([silentSource('silent')], 10, (status) => statuses.push(status));
  const listings = await intelligence.findListings(hosts(1000));
  expect(listings).toEqual(new Array(1000).fill(null));
  expect(statuses.length).toBeLessThan(1000);
  expect(statuses[0]).toMatchObject({ source: 'silent', status: 'timeout' });
});

test.each(['10.0.0.1', 'localhost', 'printer.local', '::1', 'not a host'])('queries no source for %s', async (text) => {
  const statuses: SourceStatus[] = [];
  const intelligence = new Intelligence([listSource('list', {})], 10, (status) => statuses.push(status));
  expect(await intelligence.query(parseHostname(text))).toEqual({ findings: new Map(), statuses: [], missing: [] });
  expect(statuses).toEqual([]);
});

test('the version of a bucket changes with the version of any source that has buckets', async () => {
  const version = async (...sources: IntelSource[]): Promise<string> =>
    (await new Intelligence(sources, 10, ignore).findBucket('0000')).version;
  const source = { ...listSource('one', {}), bucket: async () => [] };
  expect(await version(source)).toBe(await version(source, listSource('without buckets', {})));
  expect(await version({ ...source, version: 'one-2' })).not.toBe(await version(source));
});
