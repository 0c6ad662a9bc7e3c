export interface ListedObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

export interface ListPage {
  readonly objects: readonly ListedObject[];
  /** Continuation token of the next page; null on the last page. */
  readonly next: string | null;
}

/**
 * Parses one ListObjectsV2 response. Only keys, sizes and the continuation token are needed, which does not justify an
 * XML library.
 * @returns null if it is not such a response
 */
export function parseListPage(xml: string): ListPage | null {
  if (!/<ListBucketResult[\s>]/.test(xml)) return null;
  const objects: ListedObject[] = [];
  for (const [, entry = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const key = textOf(entry, 'Key');
    const size = textOf(entry, 'Size');
    if (key === null || size === null || !/^\d+$/.test(size)) return null;
    objects.push({ key, size: Number(size) });
  }
  return { objects, next: textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : null };
}

function textOf(xml: string, tag: string): string | null {
  const found = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml);
  return found === null ? null : unescapeXml(found[1] as string);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal));
  });
}
