import type { MessageName, Protocol } from '../core/protocol/messages.ts';

/** How a page asks the background; `src/platform/messaging.ts` has the real one, tests and pictures supply their own. */
export type Send = <Name extends MessageName>(
  name: Name,
  request: Protocol[Name]['request'],
) => Promise<Protocol[Name]['response']>;
