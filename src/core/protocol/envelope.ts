import type { MessageName, Protocol } from './messages.ts';

/** A request to the background. */
export type Envelope = {
  readonly [Name in MessageName]: { readonly name: Name; readonly request: Protocol[Name]['request'] };
}[MessageName];

/** A response. A refusal is a value, because exceptions lose their type between contexts. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };
