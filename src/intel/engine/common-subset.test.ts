import { expect, test } from 'vitest';
import { findSubsetProblem } from './common-subset.ts';
import { queries } from './queries.ts';

test.each(Object.entries(queries))('%s stays in the common subset', (_, sql) => {
  expect(findSubsetProblem(sql)).toBeNull();
});

test.each([
  ['SELECT a / b AS c FROM t ORDER BY c', 'CAST(a AS DOUBLE) / b'],
  ['SELECT approx_count_distinct(a) AS c FROM t ORDER BY c', 'exact counts'],
  ["SELECT a FROM read_parquet('x') ORDER BY a", 'a table that the engine binds'],
  ['SELECT a, COUNT(*) AS c FROM t GROUP BY ALL ORDER BY a', 'explicit lists'],
  ['SELECT CAST(a AS DOUBLE) / b AS c FROM t', 'ORDER BY'],
  ['SELECT COUNT(*) AS c FROM (SELECT a FROM t ORDER BY a)', 'ORDER BY'],
])('%s does not', (sql, instead) => {
  expect(findSubsetProblem(sql)).toContain(instead);
});
