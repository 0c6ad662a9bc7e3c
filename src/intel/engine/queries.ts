/**
 * The named queries, in the subset of SQL that DuckDB, Trino and Athena read alike (see `common-subset.ts`). Tables:
 * `listing` (feed, name, site, is_host), distinct by feed and name; `ranking` (name, rank); `warning` (name, list).
 */
export const queries = {
  /** How many names are listed by how many feeds. */
  names_by_feeds: `
    WITH held AS (SELECT name, COUNT(*) AS feeds FROM listing GROUP BY name)
    SELECT feeds, COUNT(*) AS names FROM held GROUP BY feeds ORDER BY feeds`,

  /** |A∩B|, |A∩B|/|A| and |A∩B|/|A∪B| of each ordered pair of feeds that share a name. */
  feed_overlap: `
    WITH held AS (SELECT name FROM listing GROUP BY name HAVING COUNT(*) > 1),
      shared AS (SELECT l.feed, l.name FROM listing l JOIN held h ON h.name = l.name),
      sizes AS (SELECT feed, COUNT(*) AS names FROM listing GROUP BY feed),
      pairs AS (
        SELECT a.feed AS feed, b.feed AS other, COUNT(*) AS names
        FROM shared a JOIN shared b ON a.name = b.name WHERE a.feed <> b.feed GROUP BY a.feed, b.feed)
    SELECT p.feed AS feed, p.other AS other, p.names AS shared,
      CAST(p.names AS DOUBLE) / a.names AS containment,
      CAST(p.names AS DOUBLE) / (a.names + b.names - p.names) AS jaccard
    FROM pairs p JOIN sizes a ON a.feed = p.feed JOIN sizes b ON b.feed = p.other
    ORDER BY p.feed, p.other`,

  /**
   * Per feed: size, names that no other feed lists, mean number of other feeds that list a name, mean popularity of
   * its hosts, popular hosts, hosts on a warninglist, and hosts that are either.
   */
  feed_profile: `
    WITH held AS (SELECT name, COUNT(*) AS feeds FROM listing GROUP BY name),
      warned AS (SELECT name FROM warning GROUP BY name),
      marks AS (
        SELECT l.feed AS feed, h.feeds AS feeds, l.is_host AS is_host,
          CASE WHEN l.is_host AND r.rank IS NOT NULL
            THEN GREATEST(0.0, 1.0 - LN(CAST(r.rank AS DOUBLE)) / LN(1000000.0)) ELSE 0.0 END AS popularity,
          CASE WHEN l.is_host AND r.rank <= 10000 THEN 1 ELSE 0 END AS popular,
          CASE WHEN l.is_host AND (w.name IS NOT NULL OR s.name IS NOT NULL) THEN 1 ELSE 0 END AS warned
        FROM listing l JOIN held h ON h.name = l.name
          LEFT JOIN ranking r ON r.name = l.name
          LEFT JOIN warned w ON w.name = l.name
          LEFT JOIN warned s ON s.name = l.site)
    SELECT feed, COUNT(*) AS names, SUM(CASE WHEN is_host THEN 1 ELSE 0 END) AS hosts,
      SUM(CASE WHEN feeds = 1 THEN 1 ELSE 0 END) AS exclusive,
      CAST(SUM(feeds - 1) AS DOUBLE) / COUNT(*) AS mean_others,
      SUM(popularity) AS popularity, SUM(popular) AS popular, SUM(warned) AS warned,
      SUM(CASE WHEN popular + warned > 0 THEN 1 ELSE 0 END) AS suspect
    FROM marks GROUP BY feed ORDER BY feed`,
} as const;
export type QueryName = keyof typeof queries;
