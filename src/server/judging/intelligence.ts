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
  /** Number of sources that have buckets. */
  readonly sourceCount: number;
  /** Opaque text that changes with the data of any of these sources. */
  readonly version: string;
}

/** Limits on one request with many hostnames: how many are queried at a time, and how many time-outs all may take. */
const maxConcurrent = 32;
const maxTimeouts = 5;

const emptyAnswer: IntelAnswer = { findings: new Map(), statuses: [], missing: [] };

/** The intelligence sources of one server, queried in parallel. */
export class Intelligence {
  readonly #sources: readonly IntelSource[];
  readonly #timeoutMs: number;
  readonly #onStatus: (status: SourceStatus) => void;

  /** @param timeoutMs time limit for sources that do not set their own */
  constructor(sources: readonly IntelSource[], timeoutMs: number, onStatus: (status: SourceStatus) => void) {
    this.#sources = sources;
    this.#timeoutMs = timeoutMs;
    this.#onStatus = onStatus;
  }

  get isConfigured(): boolean {
    return this.#sources.length > 0;
  }

  /** Queries every source, but none for hosts outside the public internet. Never throws. */
  async query(hostname: Hostname): Promise<IntelAnswer> {
    const entity = toEntity(hostname);
    const isPrivate = (hostname.kind === 'ipv4' || hostname.kind === 'ipv6') && hostname.isPrivate;
    if (entity === null || isPrivate || !this.isConfigured) return emptyAnswer;
    const answer = await queryAll(this.#sources, entity, this.#timeoutMs);
    for (const status of answer.statuses) this.#onStatus(status);
    return answer;
  }

  /** Returns the strongest finding, or null if no source lists the host. Never throws. */
  async findListing(hostname: Hostname): Promise<ListedEvidence | null> {
    return strongest((await this.query(hostname)).findings.values());
  }

  /**
   * Does the same for many hosts, a limited number at a time. The total time is limited to a few time-outs; hosts that
   * are not queried by then count as not listed. Never throws.
   */
  async findListings(hostnames: readonly Hostname[]): Promise<(ListedEvidence | null)[]> {
    const found: (ListedEvidence | null)[] = hostnames.map(() => null);
    const deadline = performance.now() + maxTimeouts * this.#timeoutMs;
    // All workers share this iterator, so that each host is queried once.
    const entries = hostnames.entries();
    const work = async (): Promise<void> => {
      for (const [index, hostname] of entries) {
        if (performance.now() >= deadline) return;
        found[index] = await this.findListing(hostname);
      }
    };
    await Promise.all(Array.from({ length: maxConcurrent }, work));
    return found;
  }

  /**
   * Collects the listed hosts of one bucket from every source. If several sources list a host, the row with the most
   * feeds counts. Never throws.
   */
  async findBucket(prefix: string): Promise<BucketAnswer> {
    const sources = this.#sources.filter((source) => source.bucket !== undefined);
    const answers = await Promise.all(sources.map((source) => this.#readBucket(source, prefix)));
    const rows = new Map<string, EvidenceRow>();
    for (const row of answers.flatMap((answer) => answer ?? [])) {
      if (row[1] > (rows.get(row[0])?.[1] ?? 0)) rows.set(row[0], row);
    }
    const missing = sources.flatMap(({ name }, i) => (answers[i] === null ? name : []));
    const versions = sources.map(({ name, version }) => `${name} ${version}\n`).join('');
    const version = (await sha256Hex(versions)).slice(0, 16);
    const ordered = [...rows.values()].sort(([a], [b]) => (a < b ? -1 : 1));
    return { rows: ordered, missing, sourceCount: sources.length, version };
  }

  /** Returns null if the source does not answer. */
  async #readBucket(source: IntelSource, prefix: string): Promise<readonly EvidenceRow[] | null> {
    const started = performance.now();
    const report = (status: SourceStatus['status']): void =>
      this.#onStatus({ source: source.name, status, milliseconds: performance.now() - started });
    try {
      const limit = source.timeoutMs ?? this.#timeoutMs;
      const rows = await withTimeout(limit, async (signal) => source.bucket?.(prefix, signal) ?? []);
      report(rows.length > 0 ? 'found' : 'not-found');
      return rows;
    } catch (error) {
      report(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'error');
      return null;
    }
  }
}
