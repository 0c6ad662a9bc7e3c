import { parseHostname } from '../../core/hostname/parse.ts';
import type { DangerousFrame } from '../../core/protocol/messages.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import type { KeyedQueue } from '../base/keyed-queue.ts';
import type { Judge, Judgement, PageTarget } from '../judging/judge.ts';
import type { FrameStore } from './frame-store.ts';

export interface FramesDeps {
  readonly judge: Judge;
  readonly frameStore: FrameStore;
  readonly queue: KeyedQueue;
  isPrivateTab(tabId: number): Promise<boolean>;
  findFrameUrls(tabId: number): Promise<string[]>;
  /** Called after a dangerous frame has been recorded. */
  onFound(tabId: number, settings: EffectiveSettings): Promise<void>;
}

/** Remembers the dangerous frames of the page in each tab. Frames are judged on this computer only. */
export interface Frames {
  /** Call when another document starts in the tab. */
  startPage(tabId: number): Promise<void>;
  /** Judges the address of a frame, and records it if it is dangerous. */
  judgeUrl(tabId: number, url: string): Promise<void>;
  /** Records the judgement on a frame if it is dangerous. */
  record(tabId: number, judgement: Judgement): Promise<void>;
  /** Judges all frames of the page again. */
  rejudge(tabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

export function createFrames(deps: FramesDeps): Frames {
  const { judge, frameStore, queue } = deps;
  /** Counts the documents of each tab, so that a late verdict on a frame does not count for the next document. */
  const pages = new Map<number, number>();
  const pageOf = (tabId: number): number => pages.get(tabId) ?? 0;

  async function record(tabId: number, judgement: Judgement, page: number): Promise<void> {
    const { assessment, settings } = judgement;
    if (assessment?.verdict !== 'dangerous' || settings.mode === 'off') return;
    const { verdict, hostname } = assessment;
    await queue(tabId, async () => {
      if (pageOf(tabId) !== page) return;
      if (await frameStore.add(tabId, { host: hostname.host, verdict })) await deps.onFound(tabId, settings);
    });
  }

  async function judgeTarget(tabId: number, target: PageTarget): Promise<void> {
    const page = pageOf(tabId);
    if (target.hostname === null) return;
    await record(tabId, await judge.judge(target, { isPrivate: () => deps.isPrivateTab(tabId) }), page);
  }

  return {
    async startPage(tabId) {
      pages.set(tabId, pageOf(tabId) + 1);
      await queue(tabId, () => frameStore.clear(tabId));
    },
    judgeUrl: (tabId, url) => judgeTarget(tabId, judge.parseTarget(url)),
    record: (tabId, judgement) => record(tabId, judgement, pageOf(tabId)),
    async rejudge(tabId) {
      const [known, urls] = await Promise.all([frameStore.get(tabId), deps.findFrameUrls(tabId)]);
      const targets = [...known.map(targetOf), ...urls.map((url) => judge.parseTarget(url))];
      const hosts = new Map(targets.map((target) => [target.hostname?.host, target]));
      await queue(tabId, () => frameStore.clear(tabId));
      await Promise.all([...hosts.values()].map((target) => judgeTarget(tabId, target)));
    },
    async forget(tabId) {
      pages.delete(tabId);
      await queue(tabId, () => frameStore.forget(tabId));
    },
  };
}

/** A recorded host may have no address any more: its frame was replaced, or inherited its origin. */
function targetOf({ host }: DangerousFrame): PageTarget {
  return { hostname: parseHostname(host), address: null, isWarning: false };
}
