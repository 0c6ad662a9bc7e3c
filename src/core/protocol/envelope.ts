import type { MessageName, Protocol } from './messages.ts';

/** A request on its way to the background. */
export type Envelope = {
  readonly [Name in MessageName]: { readonly name: Name; readonly request: Protocol[Name]['request'] };
}[MessageName];

/** What comes back. Refusals are values: an exception does not survive the way between contexts in one piece. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };
