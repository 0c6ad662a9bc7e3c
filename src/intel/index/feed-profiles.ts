import { type EvidenceKind, evidenceKinds } from '../../core/listing/evidence.ts';
import type { FeedInfo } from './format.ts';
import { noDay } from './index-columns.ts';

/** The combinations of feeds that occur, each stored once, in the order in which they first occurred. */
export class FeedProfiles {
  readonly #feeds: readonly FeedInfo[];
  readonly #indices = new Map<string, number>();
  readonly #lists: (readonly number[])[] = [];

  constructor(feeds: readonly FeedInfo[]) {
    this.#feeds = feeds;
  }

  /** Returns the index of a combination and adds it if it is new. @param feeds ascending, without duplicates */
  indexOf(feeds: readonly number[]): number {
    const key = feeds.join();
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = this.#lists.length;
    this.#indices.set(key, index);
    this.#lists.push([...feeds]);
    return index;
  }

  get lists(): readonly (readonly number[])[] {
    return this.#lists;
  }

  /** Returns the last day of these feeds, or `noDay`. */
  dayOf(feeds: readonly number[]): number {
    const days = feeds.flatMap((feed) => this.#feeds[feed]?.day ?? []);
    return days.length === 0 ? noDay : Math.max(...days);
  }

  /**
   * Returns the most frequent kind of these feeds, as an index in `evidenceKinds`. "other" counts only if no feed has a
   * more specific kind; the first kind wins a tie.
   */
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
