import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAdblock } from './adblock.ts';
import { createCsvParser } from './csv.ts';
import type { CsvLayout } from './csv-layouts.ts';
import { detectFormat, type FeedFormat, feedFormats } from './detect.ts';
import { parseDnsmasq } from './dnsmasq.ts';
import { parseHosts } from './hosts.ts';
import { parsePlain } from './plain.ts';
import { readFeed, resolveFormat } from './read-feed.ts';
import { createRpzParser } from './rpz.ts';
import { SkipTally } from './skip-tally.ts';
import { parseStixPattern } from './stix-pattern.ts';
import { parseUnbound } from './unbound.ts';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-formats-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function parse(text: string, format: FeedFormat | 'auto' = 'auto', csv?: CsvLayout) {
  const file = path.join(folder, `feed-${files++}`);
  await writeFile(file, text);
  const tally = new SkipTally();
  const values: string[] = [];
  for await (const { indicators } of readFeed({ path: file, format, csv }, tally))
    values.push(...indicators.map(({ scope, text }) => `${scope} ${text}`));
  const skipped = Object.fromEntries(tally.list().map(({ reason, count }) => [reason, count]));
  return { format: await resolveFormat({ path: file, format }), values, skipped };
}

const bundle = (...objects: object[]): string => JSON.stringify({ type: 'bundle', id: 'bundle--1', objects }, null, 1);
const indicator = (pattern: string, more: object = {}) => ({
  type: 'indicator',
  pattern_type: 'stix',
  pattern,
  ...more,
});

const samples: Record<FeedFormat, { text: string; values: string[]; skipped: Record<string, number> }> = {
  plain: {
    text: '# list\nbad.example.com\nhxxps://docs.google[.]com/forms/1\n*.example.net\n11.22.33.0/24\n10.0.0.1\n',
    values: ['host bad.example.com', 'url docs.google.com/forms/1', 'domain example.net', 'network 11.22.33.0/24'],
    skipped: { 'private or reserved address': 1 },
  },
  hosts: {
    text: '# hosts\n127.0.0.1 localhost\n0.0.0.0 a.example.com b.example.com # both\n:: c.example.com\n0.0.0.0\n',
    values: ['host a.example.com', 'host b.example.com', 'host c.example.com'],
    skipped: { 'name outside the public DNS': 1, 'not a hostname, address or network': 1 },
  },
  adblock: {
    text: `[Adblock Plus 2.0]\n! list\n||example.com^\n||a.example.net^$important,all\n||example.org^$domain=x.example
||docs.google.com/forms/1
@@||good.example.com^\nexample.com##.advert\n/banner[0-9]+/\n||com^\n||b.example.net^$badfilter\n`,
    values: ['domain example.com', 'subtree a.example.net', 'url docs.google.com/forms/1'],
    skipped: { 'rule that is not about a host': 3, 'exception to a rule': 2, 'public suffix': 1 },
  },
  dnsmasq: {
    text: `# list\naddress=/example.com/#\naddress=/a.example.net/b.example.net/0.0.0.0\nserver=/example.org/
server=/ours.example.org/10.0.0.1\naddress=/#/0.0.0.0\nlog-queries\n`,
    values: ['domain example.com', 'subtree a.example.net', 'subtree b.example.net', 'domain example.org'],
    skipped: { 'exception to a rule': 1, 'catch-all': 1, 'rule that is not about a host': 1 },
  },
  unbound: {
    text: `server:\nlocal-zone: "example.com." always_nxdomain\nlocal-zone: "a.example.net" static
local-zone: "good.example.org" transparent\nlocal-data: "b.example.net A 0.0.0.0"\nlocal-zone: "." refuse\n`,
    values: ['domain example.com', 'subtree a.example.net', 'host b.example.net'],
    skipped: { 'exception to a rule': 1, 'catch-all': 1 },
  },
  rpz: {
    text: `$TTL 60\n$ORIGIN rpz.example.org.\n@ IN SOA localhost. root.localhost. (\n  1 3600 600 86400 60 )
 IN NS localhost.
bad.example.com CNAME .\n*.bad.example.com 60 IN CNAME .\nb.example.net.rpz.example.org. CNAME .
ok.example.com CNAME rpz-passthru.
24.0.33.22.11.rpz-ip CNAME .\n48.zz.2.1.2a00.rpz-ip CNAME .\n32.1.0.0.127.rpz-client-ip CNAME .\n* CNAME . ; all\n`,
    values: [
      'host bad.example.com',
      'subtree bad.example.com',
      'host b.example.net',
      'network 11.22.33.0/24',
      'network 2a00:1:2::/48',
    ],
    skipped: { 'exception to a rule': 1, 'rule that is not about a host': 1, 'catch-all': 1 },
  },
  csv: {
    text: `# URLhaus, all rights reserved\n# id,dateadded,url,url_status
"1","2026-08-16","https://bad.example.com/x, y.exe","online"
"2","2026-08-16","https://github.com/x/y.exe","offline"\n"3","2026-08-16,"broken\n`,
    values: ['url-host bad.example.com', 'url github.com/x/y.exe'],
    skipped: { 'not a hostname, address or network': 1 },
  },
  stix: {
    text: bundle(
      indicator("[domain-name:value = 'bad.example.com' OR ipv4-addr:value = '11.22.33.44']"),
      indicator("[url:value IN ('https://example.net/a', 'https://t.me/b')] OR [file:name = 'it\\'s']"),
      indicator("[file:hashes.md5 = '00']"),
      indicator("[domain-name:value = 'a.example.com' AND file:name = 'b']"),
      indicator("[domain-name:value LIKE '%.example.com']"),
      indicator("[domain-name:value = 'old.example.com']", { valid_until: '2020-01-01T00:00:00Z' }),
      { type: 'malware' },
    ),
    values: ['host bad.example.com', 'address 11.22.33.44', 'url-host example.net', 'url t.me/b'],
    skipped: {
      'pattern outside the comparison subset': 2,
      'kind of value that is not a host': 1,
      'revoked or expired': 1,
      'object that is not an indicator': 1,
    },
  },
  misp: {
    text: JSON.stringify({
      Event: {
        Attribute: [
          { type: 'domain', value: 'example.com', to_ids: true },
          { type: 'domain|ip', value: 'bad.example.net|11.22.33.44' },
          { type: 'md5', value: '00' },
          { type: 'hostname', value: 'seen.example.com', to_ids: false },
        ],
        Object: [{ Attribute: [{ type: 'ip-dst|port', value: '11.22.33.55|443' }] }],
      },
    }),
    values: ['host example.com', 'host bad.example.net', 'address 11.22.33.55'],
    skipped: { 'kind of value that is not a host': 1, 'not meant for detection': 1 },
  },
  warninglist: {
    text: JSON.stringify({ list: ['.example.com', 'a.example.net', '11.22.33.0/24'], type: 'hostname', name: 'x' }),
    values: ['domain example.com', 'host a.example.net', 'network 11.22.33.0/24'],
    skipped: {},
  },
};

describe.each(feedFormats)('%s', (format) => {
  const sample = samples[format];

  test('is detected and parsed, and the rest is counted', async () => {
    expect(await parse(sample.text)).toEqual({ format, values: sample.values, skipped: sample.skipped });
  });

  test('a cut or damaged file gives no value that the whole file lacks, and never crashes', async () => {
    const isJson = /^\{/.test(sample.text);
    for (let end = 0; end < sample.text.length; end += 23) {
      const cut = parse(sample.text.slice(0, end), format);
      if (isJson) {
        await expect(cut).rejects.toThrow(/not valid JSON/);
        continue;
      }
      // The last line may be cut inside a name.
      const whole = (await cut).values.slice(0, -1);
      expect(whole).toEqual(sample.values.slice(0, whole.length));
    }
  });
});

test('any line in any format gives values or a reason', () => {
  const parsers = [
    parsePlain,
    parseHosts,
    parseAdblock,
    parseDnsmasq,
    parseUnbound,
    createRpzParser(),
    createCsvParser(),
  ];
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('||', 'address=/', '*', '"', '$ORIGIN x', '[a='),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (parts) => {
      const text = parts.join('');
      for (const parse of [...parsers, parseStixPattern]) {
        const result = parse(text);
        expect(typeof result === 'string' || Array.isArray(result)).toBe(true);
      }
    }),
  );
});

describe('csv', () => {
  test.each([
    ['first_seen_utc,dst_ip,dst_port\n2026-08-16,11.22.33.44,443\n', ['address 11.22.33.44'], undefined],
    [
      '# "first_seen_utc","ioc_value","ioc_type"\n"x","11.22.33.44:80","ip:port"\n"x","0","md5_hash"\n',
      ['address 11.22.33.44'],
      undefined,
    ],
    ['2026-08-16,user,domain,bad.example.com,#x\n', ['host bad.example.com'], undefined],
    ['when;what\n2026;bad.example.com\n', ['host bad.example.com'], { value: 'what', delimiter: ';' }],
    ['2026\tbad.example.com\n', ['host bad.example.com'], { value: 1 }],
  ] as const)('%j', async (text, values, layout) => {
    expect((await parse(text, 'csv', layout)).values).toEqual(values);
  });
});

test('remarks, an empty file and addresses with counts are plain', () => {
  expect(['# nothing\n', '', '11.22.33.44\t9\n'].map(detectFormat)).toEqual(['plain', 'plain', 'plain']);
});

test('a file without line ends is one line of any length', async () => {
  expect(await parse('a.'.repeat(500_000), 'csv')).toMatchObject({ values: [], skipped: { 'line too long': 1 } });
});
