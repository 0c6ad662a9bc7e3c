/** Something that a hostile page sent to the attacker. */
export interface Stolen {
  /** Identifies the document. */
  readonly page: string;
  readonly kind: string;
  readonly data: string;
  /** When the page sent it, in ms since 1970. */
  readonly time: number;
}

/** A request that reached the attacker's servers. */
export interface Reached {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly time: number;
}

/** Everything that has reached the attacker. */
export interface Loot {
  readonly stolen: readonly Stolen[];
  readonly requests: readonly Reached[];
  /** How many keys hostile pages received. One key causes several events; the most frequent kind counts. */
  keyCount(): number;
  /** How many of these keys came more than `ms` after the first script of their document. */
  lateKeyCount(ms: number): number;
  /** In how many documents the spy ran. */
  scriptCount(): number;
  /** How many requests reached `host` or a host below it. */
  requestsTo(host: string): number;
  add(fields: URLSearchParams): void;
  addRequest(url: URL, method: string): void;
  clear(): void;
}

export function createLoot(): Loot {
  let stolen: Stolen[] = [];
  let requests: Reached[] = [];
  const seen = new Set<string>();
  // What the last attack sent may arrive late.
  let since = 0;
  const ofKind = (kind: string) => stolen.filter((item) => item.kind === kind);
  return {
    get stolen() {
      return stolen;
    },
    get requests() {
      return requests;
    },
    keyCount() {
      const kinds = new Set(stolen.map(({ kind }) => kind).filter((kind) => kind.startsWith('key')));
      return Math.max(0, ...[...kinds].map((kind) => ofKind(kind).length));
    },
    lateKeyCount(ms) {
      const starts = new Map(ofKind('script').map(({ page, time }) => [page, time]));
      const isLate = ({ kind, page, time }: Stolen) => kind.startsWith('key') && time - (starts.get(page) ?? time) > ms;
      return stolen.filter(isLate).length;
    },
    scriptCount: () => new Set(ofKind('script').map(({ page }) => page)).size,
    requestsTo: (host) => requests.filter((item) => item.host === host || item.host.endsWith(`.${host}`)).length,
    add(fields) {
      const page = fields.get('page') ?? '';
      // A page may send the same thing in several ways.
      const key = `${page} ${fields.get('count')}`;
      const time = Number(fields.get('time'));
      if (seen.has(key) || time < since) return;
      seen.add(key);
      stolen.push({
        page,
        kind: fields.get('kind') ?? '',
        data: fields.get('data') ?? '',
        time,
      });
    },
    addRequest: (url, method) =>
      void requests.push({
        host: url.hostname.replace(/\.$/, ''),
        path: `${url.pathname}${url.search}`,
        method,
        time: Date.now(),
      }),
    clear() {
      since = Date.now();
      stolen = [];
      requests = [];
      seen.clear();
    },
  };
}
