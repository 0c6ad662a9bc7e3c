import { Bench } from 'tinybench';
import { findFuseValue } from '../../src/core/popularity/binary-fuse.ts';
import { buildFuse } from '../../src/core/popularity/build-binary-fuse.ts';

// Compares the filter with a `Set` of strings, both with 150,000 made-up names. One operation is 1,000 look-ups, half
// of them of names in the set.

const count = 150_000;
const names = Array.from({ length: count }, (_, i) => `site-${Math.imul(i, 2654435761) >>> 0}.example`);
const entries = new Map(names.map((name, i) => [name, i % 4]));
const filter = buildFuse(entries);
const set = new Set(names);
// Each look-up concatenates a new string, because V8 has not cached the hash of a string from a navigation either.
const prefixes = Array.from({ length: 1000 }, (_, i) =>
  i % 2 === 0 ? (names[(i * 7919) % count] as string).slice(0, -8) : `stranger-${i}`,
);

const bench = new Bench({ time: 500 });
bench
  .add('binary fuse filter, 1,000 look-ups', () => {
    let found = 0;
    for (const name of prefixes) if (findFuseValue(filter, `${name}.example`) >= 0) found++;
    return found;
  })
  .add('Set of strings, 1,000 look-ups', () => {
    let found = 0;
    for (const name of prefixes) if (set.has(`${name}.example`)) found++;
    return found;
  })
  .add('building the filter', () => buildFuse(entries));
await bench.run();
console.table(bench.table());
console.log(`filter: ${((filter.fingerprints.byteLength + filter.values.byteLength) / 1000).toFixed(0)} kB`);
