import type { PageAction, Technique } from '../core/protocol/messages.ts';
import { type Banner, type BannerAction, type BannerChoice, showBanner } from './banner.ts';
import type { Hold } from './hold.ts';
import type { Shared } from './shared.ts';
import { after, wait } from './timer.ts';

/** Sends a message to the background. Resolves to null if there is no answer. */
type Send<Response> = () => Promise<{ readonly ok: boolean; readonly value?: Response } | null>;

/** The messages that the page guard sends. */
export interface PageMessages {
  readonly action: Send<PageAction>;
  readonly outcome: Send<PageAction>;
  readonly leave: Send<null>;
  readonly details: Send<null>;
  readonly trust: Send<null>;
  readonly hide: Send<null>;
  readonly dismiss: Send<null>;
  readonly refresh: Send<PageAction>;
  promote(technique: Technique): ReturnType<Send<null>>;
  /** Calls back when something has changed that a banner depends on. */
  onRefresh(listener: () => void): void;
  /** Returns true once no message can be answered any more. */
  isOrphaned(): boolean;
}

/** What the page guard can do to its page. */
export interface GuardedPage {
  readonly hold: Pick<Hold, 'start' | 'release' | 'end' | 'disconnect'>;
  /** Replaces the page by a text, for good. */
  cover(text: string): void;
  reload(): void;
}

/** How often a covered page asks again, because the redirect to the warning page may have been lost. */
const coverIntervalMs = 1000;
/** Pauses between attempts to get an answer, in ms. */
const firstRetryMs = 50;
const maxRetryMs = 10_000;

/** Shows on the page what the background asks for: nothing, a banner or a cover. */
export interface PageGuard {
  /** Keeps input from the page until the background has answered, then shows what it asks for. */
  judge(): Promise<void>;
  /** Handles a click or key anywhere. Returns true if it was on the banner, so that the page must not hear of it. */
  handle(event: Event): boolean;
}

export function createPageGuard(messages: PageMessages, { hold, cover, reload }: GuardedPage): PageGuard {
  let banner: Banner | null = null;
  let isCovered = false;
  let dismissed = false;
  let isListening = false;
  /** Counts the judgements. An answer to an earlier one is dropped. */
  let latest = 0;

  const removeBanner = (): void => {
    banner?.remove();
    banner = null;
  };

  async function choose(choice: BannerChoice): Promise<void> {
    if (choice === 'dismiss' || choice === 'hide') {
      dismissed = true;
      removeBanner();
    }
    await messages[choice]();
  }

  function createBanner(action: BannerAction): void {
    if (!isListening) messages.onRefresh(() => void refresh());
    isListening = true;
    banner = showBanner(action, {
      choose: (choice) => void choose(choice),
      promote: (technique) => void messages.promote(technique),
      isOrphaned: messages.isOrphaned,
    });
  }

  /** Asks again about a banner. Nothing else on the page changes without a navigation. */
  async function refresh(): Promise<void> {
    if (banner === null) return;
    const reply = await messages.refresh();
    if (banner === null || reply?.ok !== true || reply.value === undefined) return;
    if (reply.value.kind === 'cover') return update();
    if (JSON.stringify(reply.value) !== JSON.stringify(banner.action)) show(reply.value);
  }

  /** Asks until there is an answer. Resolves to null if there will be none, or if a later judgement has started. */
  async function ask(message: Send<PageAction>, judgement: number): Promise<PageAction | null> {
    for (let pause = firstRetryMs; ; pause = Math.min(maxRetryMs, 2 * pause)) {
      if (messages.isOrphaned()) {
        hold.disconnect();
        removeBanner();
        return null;
      }
      const reply = await message();
      if (latest !== judgement) return null;
      if (reply?.ok === true && reply.value !== undefined) return reply.value;
      await wait(pause);
    }
  }

  function show(action: PageAction): void {
    if (isCovered) {
      // The cover has replaced the page, which must be loaded again.
      if (action.kind === 'none' || action.kind === 'banner') reload();
      else after(coverIntervalMs, () => void update());
      return;
    }
    removeBanner();
    if (action.kind === 'cover') {
      isCovered = true;
      cover(action.text);
      after(coverIntervalMs, () => void update());
    } else if (action.kind === 'none') hold.end();
    else {
      hold.release();
      if (action.kind === 'banner' && !dismissed) createBanner(action);
    }
  }

  async function update(): Promise<void> {
    const judgement = ++latest;
    const first = await ask(messages.action, judgement);
    if (first?.kind === 'wait') hold.release();
    // The page stays as it is until the endpoint has answered.
    const action = first?.kind === 'wait' ? await ask(messages.outcome, judgement) : first;
    if (action !== null) show(action);
  }

  // For the script that looks for fields, which the background adds later. Scripts of the page see another `self`.
  (self as Shared).show = show;
  return {
    judge() {
      hold.start();
      return update();
    },
    handle: (event) => banner?.handle(event) ?? false,
  };
}
