import { sha256Hex } from '../../core/base/digest.ts';
import { withTimeout } from '../../core/base/timeout.ts';
import type { Hostname } from '../../core/hostname/types.ts';
import type { EvidenceRow } from '../../core/listing/bucket.ts';
import { type ListedEvidence, strongest } from '../../core/listing/evidence.ts';
import { toEntity } from '../../intel/indicators/entity.ts';
import type { IntelSource, SourceStatus } from '../../intel/indicators/intel-source.ts';
import { type IntelAnswer, queryAll } from '../../intel/query-all.ts';

export interface BucketAnswer {
  readonly rows: readonly EvidenceRow[];
  /** Names of the sources that did not answer. */
  readonly missing: readonly string[];
  /** How many sources there are that have buckets. */
  readonly asked: number;
  /** Of the data of all sources, opaque. */
  readonly version: string;
}

/** How many names of one request are asked about at a time, and how many times the time-out of one all of them may take. */
const atOnce = 32;
const patience = 5;

const nobody: IntelAnswer = { findings: new Map(), statuses: [], missing: [] };

/** All sources of intelligence of one app, asked side by side. */
export class Intelligence {
  readonly #sources: readonly IntelSource[];
  readonly #timeoutMs: number;
  readonly #onStatus: (status: SourceStatus) => void;

  /** @param timeoutMs for sources that have no limit of their own */
  constructor(sources: readonly IntelSource[], timeoutMs: number, onStatus: (status: SourceStatus) => void) {
    this.#sources = sources;
    this.#timeoutMs = timeoutMs;
    this.#onStatus = onStatus;
  }

  get isConfigured(): boolean {
    return this.#sources.length > 0;
  }

  /** What every source says. Never throws. Names and addresses that are not public concern nobody, and nobody is asked. */
  async ask(hostname: Hostname): Promise<IntelAnswer> {
    const entity = toEntity(hostname);
    const isPrivate = (hostname.kind === 'ipv4' || hostname.kind === 'ipv6') && hostname.isPrivate;
    if (entity === null || isPrivate || !this.isConfigured) return nobody;
    const answer = await queryAll(this.#sources, entity, this.#timeoutMs);
    for (const status of answer.statuses) this.#onStatus(status);
    return answer;
  }

  /** The finding that counts, or null. Never throws. */
  async listing(hostname: Hostname): Promise<ListedEvidence | null> {
    return strongest((await this.ask(hostname)).findings.values());
  }

  /**
   * The same for many, some at a time. Together they take at most a few times as long as one may: what has not been asked by
   * then counts as not listed.
   */
  async listings(hostnames: readonly Hostname[]): Promise<(ListedEvidence | null)[]> {
    const found: (ListedEvidence | null)[] = hostnames.map(() => null);
    const deadline = performance.now() + patience * this.#timeoutMs;
    let next = 0;
    const work = async (): Promise<void> => {
      for (let i = next++; i < hostnames.length && performance.now() < deadline; i = next++) {
        found[i] = await this.listing(hostnames[i] as Hostname);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return found;
  }

  /** Every listed host of one bucket; of sources that list the same one, that of the most feeds counts. Never throws. */
  async bucket(prefix: string): Promise<BucketAnswer> {
    const asked = this.#sources.filter((source) => source.bucket !== undefined);
    const answers = await Promise.all(asked.map((source) => this.#bucketOf(source, prefix)));
    const rows = new Map<string, EvidenceRow>();
    for (const row of answers.flatMap((answer) => answer ?? [])) {
      if (row[1] > (rows.get(row[0])?.[1] ?? 0)) rows.set(row[0], row);
    }
    const missing = asked.flatMap(({ name }, i) => (answers[i] === null ? name : []));
    const versions = asked.map(({ name, version }) => `${name} ${version}\n`).join('');
    const ordered = [...rows.values()].sort(([a], [b]) => (a < b ? -1 : 1));
    return { rows: ordered, missing, asked: asked.length, version: (await sha256Hex(versions)).slice(0, 16) };
  }

  /** Null where the source did not answer. */
  async #bucketOf(source: IntelSource, prefix: string): Promise<readonly EvidenceRow[] | null> {
    const started = performance.now();
    const tell = (status: SourceStatus['status']): void =>
      this.#onStatus({ source: source.name, status, milliseconds: performance.now() - started });
    try {
      const limit = source.timeoutMs ?? this.#timeoutMs;
      const rows = await withTimeout(limit, async (signal) => source.bucket?.(prefix, signal) ?? []);
      tell(rows.length > 0 ? 'found' : 'not-found');
      return rows;
    } catch (error) {
      tell(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'error');
      return null;
    }
  }
}
