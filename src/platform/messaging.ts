import type { Reply } from '../core/protocol/envelope.ts';
import type { MessageName, Protocol } from '../core/protocol/messages.ts';
import { browser } from './browser.ts';

/** The background refused a message or did not answer it. The error message says why. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
}

/** Sends a message to the background. Rejects with `MessageRefused`, or with the browser's error if it does not run. */
export async function send<Name extends MessageName>(
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Protocol[Name]['response']> {
  const reply: Reply<Protocol[Name]['response']> | undefined = await browser.runtime.sendMessage({ name, request });
  if (reply === undefined) throw new MessageRefused(`${name}: no answer`);
  if (!reply.ok) throw new MessageRefused(`${name}: ${reply.error}`);
  return reply.value;
}

/** The sender of a message as the browser reports it. Nothing in it comes from the sender itself. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** `null` as text for an opaque origin. */
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  /** Chromium only: `prerender`, `active`, `cached` or `pending_deletion`. */
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

/** Answers every message with the result of `answer`. Call once, before anything is awaited. */
export function onMessage(answer: (message: unknown, sender: RawSender) => Promise<Reply<unknown>>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: RawSender) => answer(message, sender));
}
