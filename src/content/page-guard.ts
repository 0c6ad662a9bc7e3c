import type { PageAction } from '../core/protocol/messages.ts';
import { type Banner, type BannerChoice, showBanner } from './banner.ts';
import { showCover } from './cover.ts';

/** Says what became of a request; null where nobody answered. */
type Ask<Response> = () => Promise<{ readonly ok: boolean; readonly value?: Response } | null>;

/** The messages that the page's guard sends. */
export interface PageMessages {
  readonly action: Ask<PageAction>;
  readonly outcome: Ask<PageAction>;
  readonly leave: Ask<null>;
  readonly details: Ask<null>;
  readonly trust: Ask<null>;
}

/** How often a covered page asks whether it is still to be covered, in ms: the redirect may have been lost. */
const askAgainEvery = 1000;

/** Puts on the page what the background says: nothing, a banner or a cover. */
export interface PageGuard {
  update(): Promise<void>;
  /** A click anywhere; returns true where it was for us and the page must not see it. */
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
    // Until the endpoint has answered, the page is as it is.
    const reply = first?.value?.kind === 'wait' ? await messages.outcome() : first;
    // No answer is no reason to take off what is there.
    if (reply?.ok !== true || reply.value === undefined) return;
    show(reply.value);
    if (uncover !== null) setTimeout(() => void update(), askAgainEvery);
  }

  return { update, click: (event) => banner?.click(event) ?? false };
}
