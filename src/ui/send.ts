import type { MessageName, Protocol } from '../core/protocol/messages.ts';

/**
 * Sends a request to the background. `src/platform/messaging.ts` has the implementation; tests and demos pass fakes.
 */
export type Send = <Name extends MessageName>(
  name: Name,
  request: Protocol[Name]['request'],
) => Promise<Protocol[Name]['response']>;
