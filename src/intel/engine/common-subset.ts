/** What one of DuckDB and Trino lacks or means otherwise, and what to write. */
const forbidden: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bapprox_\w+/i, 'exact counts'],
  [/\bread_(?:parquet|csv|json)\w*/i, 'a table that the engine binds'],
  [/\bGROUP BY ALL\b|\bQUALIFY\b|\bEXCLUDE\b|\bEXCEPT\s*\(/i, 'explicit lists and nested queries'],
  [
    /\b(?:regexp_\w+|json_\w+|element_at|cardinality|from_unixtime|sha256|md5)\b/i,
    'a column that is computed in advance',
  ],
  [/"|::|\[/, 'lower-case names, CAST and no arrays'],
  // Trino divides two whole numbers without a remainder.
  [/(?<!AS DOUBLE\)\)?) \/ /i, 'CAST(a AS DOUBLE) / b'],
];

/**
 * Returns what in a query is outside the subset of SQL that all engines read alike, with what to write instead; null if
 * nothing is. It also asks for an order, because rows of two engines are compared one by one.
 */
export function findSubsetProblem(sql: string): string | null {
  for (const [pattern, instead] of forbidden) {
    const [found] = pattern.exec(sql) ?? [];
    if (found !== undefined) return `"${found.trim()}": write ${instead}`;
  }
  return /\bORDER BY\b[^)]*$/i.test(sql) ? null : 'the result has no order: end with ORDER BY';
}
