import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Bench } from 'tinybench';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { parseIndicator } from '../../src/intel/formats/parse-indicator.ts';
import { IndexBuilder } from '../../src/intel/index/index-builder.ts';
import { openIndex } from '../../src/intel/index/open-index.ts';
import { type Entity, toEntity } from '../../src/intel/indicators/entity.ts';
import type { Indicator } from '../../src/intel/indicators/indicator.ts';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { queryAll } from '../../src/intel/query-all.ts';

// Compares the index with a Map of strings, both with a million made-up hosts. One operation is 1,000 look-ups, half of
// them of listed hosts. Both look for the host and for its parents down to the registrable domain.

const count = 1_000_000;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Collects garbage and returns the bytes that are still in use, in the heap and in array buffers. */
function measureMemory(): number {
  for (let i = 0; i < 3; i++) collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const feeds = Array.from({ length: 20 }, (_, i) => ({ name: `feed ${i}`, kind: 'malware' as const, day: 20_000 + i }));
const hostAt = (i: number): string =>
  `login-${(Math.imul(i, 2_654_435_761) >>> 0).toString(36)}.example-${i % 9973}.com`;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / count).toFixed(1)} bytes per indicator`;
}

let started = performance.now();
const builder = new IndexBuilder(feeds);
for (let i = 0; i < count; i++) {
  const indicator = parseIndicator(hostAt(i)) as Indicator;
  builder.add(i % 20, indicator);
  if (i % 3 === 0) builder.add((i + 7) % 20, indicator);
}
const file = await builder.write();
console.log(
  `building the index: ${((performance.now() - started) / 1000).toFixed(1)} s, file ${megabytes(file.length)}`,
);
let before = measureMemory();
started = performance.now();
// The copy stands for a file that was just read.
const index = await openIndex(file.slice());
const opened = performance.now() - started;
const memory = megabytes(measureMemory() - before);
console.log(`opening the index: ${opened.toFixed(0)} ms; in memory ${memory} (file ${file.length} bytes)`);

before = measureMemory();
const map = new Map<string, { feeds: number; day: number }>();
const listing = { feeds: 1, day: 20_000 };
for (let i = 0; i < count; i++) map.set(hostAt(i), listing);
console.log(`Map of strings: in memory ${megabytes(measureMemory() - before)}`);

function findInMap({ host, registrable }: { host: string; registrable: string }): { feeds: number } | undefined {
  for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
    const found = map.get(name);
    if (found !== undefined || name === registrable) return found;
  }
}

const entities = Array.from({ length: 1000 }, (_, i) => {
  const host = i % 2 === 0 ? hostAt((i * 7919) % count) : `stranger-${i}.example-${i % 997}.com`;
  return toEntity(parseHostname(host)) as Extract<Entity, { kind: 'domain' }>;
});
// Each look-up gets a new string, because V8 has not cached the hash of a string from a request either.
const copyOf = ({ kind, host, registrable }: (typeof entities)[number]) => ({
  kind,
  host: `${host.slice(0, 5)}${host.slice(5)}`,
  registrable,
});
const source: IntelSource = {
  name: 'file',
  version: index.version,
  lookUp: async (entity) => index.find(entity),
  close: async () => {},
};

const bench = new Bench({ time: 1000 });
bench
  .add('index, 1,000 look-ups', () => entities.filter((entity) => index.find(copyOf(entity)) !== null).length)
  .add(
    'Map of strings, 1,000 look-ups',
    () => entities.filter((entity) => findInMap(copyOf(entity)) !== undefined).length,
  )
  .add('queryAll over the index, 1,000 look-ups', async () => {
    for (const entity of entities) await queryAll([source], copyOf(entity), 1000);
  })
  .add('index, 1,000 buckets', () => {
    let rows = 0;
    for (let bucket = 0; bucket < 1000; bucket++) rows += index.bucket(bucket.toString(16).padStart(4, '0')).length;
    return rows;
  });
await bench.run();
console.table(bench.table());
