import type { Reply } from '../core/protocol/envelope.ts';
import type { MessageName, Protocol } from '../core/protocol/messages.ts';

type ContentMessage = Extract<MessageName, `page.${string}`>;

interface ExtensionApi {
  readonly runtime?: { sendMessage(message: unknown): Promise<unknown> };
}

const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };

/** Pauses before each further attempt, in ms. While the browser starts, a page may load before the background. */
const retryDelays = [200, 600, 1800];

/**
 * Sends a message to the background; all requests of the content script are null. Resolves to null if there is no
 * answer, which is permanent once the extension has been updated or removed under an open page.
 *
 * The platform module would do the same, but would add 10 kB to every page.
 */
export async function send<Name extends ContentMessage>(name: Name): Promise<Reply<Protocol[Name]['response']> | null> {
  const runtime = (browser ?? chrome)?.runtime;
  for (const wait of [...retryDelays, 0]) {
    try {
      const reply = await runtime?.sendMessage({ name, request: null });
      if (reply !== undefined) return reply as Reply<Protocol[Name]['response']>;
    } catch {
      // The background does not listen yet, or will never listen again.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}
