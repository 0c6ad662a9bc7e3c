import type { Reply } from '../../core/protocol/envelope.ts';
import type { MessageName, Protocol } from '../../core/protocol/messages.ts';
import { parseEnvelope } from '../../core/protocol/parse.ts';
import type { RawSender } from '../../platform/messaging.ts';
import { warn } from '../base/log.ts';
import { type ContentSender, type ExtensionIdentity, type PageSender, parseSender } from './sender.ts';

/** Content scripts may send only the `page.*` messages, the extension's pages only the others. */
type SenderOf<Name extends MessageName> = Name extends `page.${string}` ? ContentSender : PageSender;

/** What the content script of a frame may send. Only the top-level page has a banner. */
const frameMessages: ReadonlySet<string> = new Set(['page.action', 'page.target']);

/** One function per message. */
export type Handlers<Names extends MessageName = MessageName> = {
  readonly [Name in Names]: (
    request: Protocol[Name]['request'],
    sender: SenderOf<Name>,
  ) => Promise<Protocol[Name]['response']>;
};

type AnyHandler = (request: unknown, sender: ContentSender | PageSender) => Promise<unknown>;

/** Creates the listener for all messages. It refuses an invalid message with the reason, and never rejects. */
export function createRouter(
  handlers: Handlers,
  self: ExtensionIdentity,
): (raw: unknown, from: RawSender) => Promise<Reply<unknown>> {
  return async (raw, from) => {
    const sender = parseSender(from, self);
    if (sender === null) return refuse('unknown sender');
    const parsed = parseEnvelope(raw);
    if ('error' in parsed) return refuse(parsed.error);
    const { name, request } = parsed.envelope;
    if (!mayAsk(sender, name)) return refuse(`${name} is not for this sender`);
    try {
      // The type system cannot see that the checks above match the request and the sender to `name`.
      return { ok: true, value: await (handlers[name] as AnyHandler)(request, sender) };
    } catch (error) {
      warn(`${name} failed`, error);
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
}

function mayAsk(sender: ContentSender | PageSender, name: MessageName): boolean {
  if (sender.kind === 'page') return !name.startsWith('page.');
  return name.startsWith('page.') && (sender.frameId === 0 || frameMessages.has(name));
}

function refuse(error: string): Reply<never> {
  return { ok: false, error };
}
