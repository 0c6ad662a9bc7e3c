export interface ListedObject {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

export interface ListPage {
  readonly objects: readonly ListedObject[];
  /** What the next page is asked with; null on the last one. */
  readonly next: string | null;
}

/**
 * Reads one answer of ListObjectsV2, of which only keys, sizes and the continuation are needed: too little for an XML library.
 * @returns null where it is no such answer
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
