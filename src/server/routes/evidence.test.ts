import { describe, expect, test } from 'vitest';
import { brokenSource, listSource, silentSource, testApp } from '../../../test/support/server-kit.ts';
import { type EvidenceRow, parseBucket } from '../../core/listing/bucket.ts';
import type { IntelSource } from '../../intel/indicators/intel-source.ts';

function bucketSource(name: string, rows: readonly EvidenceRow[]): IntelSource {
  return { ...listSource(name, {}), bucket: async (prefix) => (prefix === '3fa2' ? rows : []) };
}

const rows: readonly EvidenceRow[] = [
  ['bbbbbbbbbbbb', 2, 20_000, 'phishing'],
  ['aaaaaaaaaaaa', 1, null, 'malware'],
];

test('returns a whole bucket, sorted, padded and cacheable', async () => {
  const response = await testApp({ sources: [bucketSource('one', rows)] }).get('/v1/evidence/3fa2');
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toHaveLength(1024);
  expect(parseBucket(text)).toMatchObject({ prefix: '3fa2', rows: [rows[1], rows[0]] });
  expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('returns 304 to a client that has the bucket', async () => {
  const { get } = testApp({ sources: [bucketSource('one', rows)] });
  const etag = (await get('/v1/evidence/3fa2')).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await get('/v1/evidence/3fa2', { 'if-none-match': header });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('etag')).toBe(etag);
  }
  expect((await get('/v1/evidence/3fa2', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('takes the source with the most feeds if several list a host', async () => {
  const other: readonly EvidenceRow[] = [
    ['aaaaaaaaaaaa', 4, 20_001, 'dga'],
    ['bbbbbbbbbbbb', 1, 20_001, 'other'],
  ];
  const sources = [bucketSource('one', rows), bucketSource('two', other), listSource('without buckets', {})];
  const response = await testApp({ sources }).get('/v1/evidence/3fa2');
  expect(parseBucket(await response.text()).rows).toEqual([other[0], rows[0]]);
});

test('without sources every bucket is empty, with the length of any other', async () => {
  const response = await testApp().get('/v1/evidence/0000');
  const text = await response.text();
  expect(parseBucket(text).rows).toEqual([]);
  expect(text).toHaveLength(1024);
});

describe('sources that do not answer', () => {
  test('lose only their rows, and the answer is not cacheable', async () => {
    const sources = [bucketSource('one', rows), silentSource('slow')];
    const response = await testApp({ sources, sourceTimeoutMs: 20 }).get('/v1/evidence/3fa2');
    expect(parseBucket(await response.text()).rows).toHaveLength(2);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('all of them: the client is asked to retry later', async () => {
    const response = await testApp({ sources: [brokenSource('broken')] }).get('/v1/evidence/3fa2');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:hostwise:problem:unavailable',
      detail: 'no answer from broken',
    });
    expect(text).not.toContain('fire');
  });
});

test.each(['3fa', '3fa2c', '3FA2', 'zzzz', '%203fa', 'example.com'])('refuses the prefix %s', async (prefix) => {
  const response = await testApp().get(`/v1/evidence/${prefix}`);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ field: 'prefix' }] });
});
