import type { Reply } from '../core/protocol/envelope.ts';
import type { MessageName, Protocol } from '../core/protocol/messages.ts';

type ContentMessage = Extract<MessageName, `page.${string}`>;

interface ExtensionApi {
  readonly runtime?: { sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };

/** Waiting times in ms before asking again: while the browser starts, pages may be there before the background is. */
const patience = [200, 600, 1800];

/**
 * Asks the background; all requests of the content script are null. Resolves to null where there is no answer, which is
 * so for good once the extension has been updated or removed under an open page.
 *
 * The platform module would do the same with 10 kB more in every page.
 */
export async function send<Name extends ContentMessage>(name: Name): Promise<Reply<Protocol[Name]['response']> | null> {
  const runtime = (browser ?? chrome)?.runtime;
  for (const wait of [...patience, 0]) {
    try {
      const reply = await runtime?.sendMessage({ name, request: null });
      if (reply !== undefined) return reply as Reply<Protocol[Name]['response']>;
    } catch {
      // Nobody listens yet, or never again.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}
