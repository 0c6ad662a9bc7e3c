import type { PageAction } from '../core/protocol/messages.ts';
import { type Banner, type BannerChoice, showBanner } from './banner.ts';
import { showCover } from './cover.ts';

/** Sends a message to the background. Resolves to null if there is no answer. */
type Send<Response> = () => Promise<{ readonly ok: boolean; readonly value?: Response } | null>;

/** The messages that the page guard sends. */
export interface PageMessages {
  readonly action: Send<PageAction>;
  readonly outcome: Send<PageAction>;
  readonly leave: Send<null>;
  readonly details: Send<null>;
  readonly trust: Send<null>;
}

/** How often a covered page asks whether to stay covered, because the redirect may have been lost. */
const updateIntervalMs = 1000;

/** Shows on the page what the background asks for: nothing, a banner or a cover. */
export interface PageGuard {
  update(): Promise<void>;
  /** Handles a click anywhere. Returns true if it was on the banner, so that the page must not see it. */
  click(event: MouseEvent): boolean;
}

export function createPageGuard(messages: PageMessages): PageGuard {
  let banner: Banner | null = null;
  let uncover: (() => void) | null = null;
  let dismissed = false;

  const removeBanner = (): void => {
    banner?.remove();
    banner = null;
  };

  async function choose(choice: BannerChoice): Promise<void> {
    if (choice === 'dismiss') {
      dismissed = true;
      removeBanner();
    } else if (choice === 'trust') {
      if ((await messages.trust())?.ok === true) removeBanner();
    } else await messages[choice]();
  }

  function show(action: PageAction): void {
    if (action.kind === 'cover') uncover ??= showCover(action.text);
    else {
      uncover?.();
      uncover = null;
    }
    removeBanner();
    if (action.kind === 'banner' && !dismissed) banner = showBanner(action, (choice) => void choose(choice));
  }

  async function update(): Promise<void> {
    const first = await messages.action();
    // The page stays as it is until the endpoint has answered.
    const reply = first?.value?.kind === 'wait' ? await messages.outcome() : first;
    // Without an answer, a banner or cover stays.
    if (reply?.ok !== true || reply.value === undefined) return;
    show(reply.value);
    if (uncover !== null) setTimeout(() => void update(), updateIntervalMs);
  }

  return { update, click: (event) => banner?.click(event) ?? false };
}
