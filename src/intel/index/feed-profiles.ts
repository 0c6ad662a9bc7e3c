import { type EvidenceKind, evidenceKinds } from '../../core/listing/evidence.ts';
import { type FeedInfo, noDay } from './format.ts';

/** The combinations of feeds that occur, each kept once, numbered in the order in which they came up. */
export class FeedProfiles {
  readonly #feeds: readonly FeedInfo[];
  readonly #numbers = new Map<string, number>();
  readonly #lists: (readonly number[])[] = [];

  constructor(feeds: readonly FeedInfo[]) {
    this.#feeds = feeds;
  }

  /** The number of a combination. @param feeds rising, without repetition; not kept if it is known already */
  numberOf(feeds: readonly number[]): number {
    const key = feeds.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#lists.length;
    this.#numbers.set(key, number);
    this.#lists.push([...feeds]);
    return number;
  }

  get lists(): readonly (readonly number[])[] {
    return this.#lists;
  }

  /** The last day of some feeds, as the file keeps it. */
  dayOf(feeds: readonly number[]): number {
    const days = feeds.flatMap((feed) => this.#feeds[feed]?.day ?? []);
    return days.length === 0 ? noDay : Math.max(...days);
  }

  /** What most of some feeds are about, as a place in `evidenceKinds`; "other" only where none is more exact. */
  kindOf(feeds: readonly number[]): number {
    const votes = new Map<EvidenceKind, number>();
    for (const feed of feeds) {
      const kind = this.#feeds[feed]?.kind ?? 'other';
      if (kind !== 'other') votes.set(kind, (votes.get(kind) ?? 0) + 1);
    }
    let best: EvidenceKind = 'other';
    for (const kind of evidenceKinds) if ((votes.get(kind) ?? 0) > (votes.get(best) ?? 0)) best = kind;
    return evidenceKinds.indexOf(best);
  }
}
