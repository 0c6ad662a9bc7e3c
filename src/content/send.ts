import type { Reply } from '../core/protocol/envelope.ts';
import type { MessageName, Protocol } from '../core/protocol/messages.ts';

type ContentMessage = Extract<MessageName, `page.${string}`>;

interface ExtensionApi {
  readonly runtime?: {
    readonly id?: string;
    readonly onMessage?: { addListener(listener: (message: unknown) => void): void };
    sendMessage(message: unknown): Promise<unknown>;
  };
}

const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
const api = browser ?? chrome;

/** Returns true once the extension has been updated or removed under an open page. This is permanent. */
export function isOrphaned(): boolean {
  return api?.runtime?.id === undefined;
}

/** Calls back when something has changed that a banner depends on. */
export function onRefresh(listener: () => void): void {
  api?.runtime?.onMessage?.addListener((message) => {
    if ((message as { name?: unknown } | null)?.name === 'page.refresh') listener();
  });
}

/**
 * Sends a message to the background. Resolves to null if there is no answer, for example because the background has
 * not started yet. Never rejects.
 *
 * The platform module would do the same, but would add 10 kB to every page.
 */
export async function send<Name extends ContentMessage>(
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Reply<Protocol[Name]['response']> | null> {
  try {
    const reply = await api?.runtime?.sendMessage({ name, request });
    return (reply as Reply<Protocol[Name]['response']> | undefined) ?? null;
  } catch {
    return null;
  }
}
