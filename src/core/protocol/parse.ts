import * as v from 'valibot';
import { isRecord } from '../base/guards.ts';
import type { UserSettings } from '../settings/user-settings.ts';
import type { Envelope } from './envelope.ts';
import type { MessageName, Protocol } from './messages.ts';

/** Longer than any address that a browser navigates to (Chromium: 2 MB); longer than any host by far. */
const maxUrlLength = 2_097_152;
const maxHostLength = 2048;

const nothing = v.null();
/** From -1, which browsers use for "no tab". */
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
const url = v.pipe(v.string(), v.maxLength(maxUrlLength));
const host = v.pipe(v.string(), v.maxLength(maxHostLength));

/** What the request of each message must look like; keys that are not named here are refused. */
const requests = {
  'page.action': nothing,
  'page.outcome': nothing,
  'page.leave': nothing,
  'page.details': nothing,
  'page.trust': nothing,
  'tab.view': v.strictObject({ tabId }),
  'tab.recheck': v.strictObject({ tabId }),
  'tab.outcome': v.strictObject({ tabId }),
  'warning.view': v.strictObject({ url }),
  'warning.leave': v.strictObject({ url }),
  'warning.continue': v.strictObject({ url, remember: v.boolean() }),
  'exception.add': v.strictObject({ host }),
  'exception.remove': v.strictObject({ host }),
  'settings.view': nothing,
  // The values are checked where they are stored, one by one, so that each refusal can be listed.
  'endpoint.setKey': v.strictObject({ key: v.nullable(v.pipe(v.string(), v.maxLength(maxHostLength))) }),
  'endpoint.test': nothing,
  'settings.change': v.strictObject({ changes: v.custom<Partial<UserSettings>>(isRecord) }),
} as const satisfies { [Name in MessageName]: v.GenericSchema<unknown, Protocol[Name]['request']> };

/** True where the protocol has a message of this name. */
export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

/** Reads what came over the border between contexts; the error says in one English sentence what does not fit. */
export function parseEnvelope(raw: unknown): { readonly envelope: Envelope } | { readonly error: string } {
  if (!isRecord(raw)) return { error: 'a message is an object with a name and a request' };
  const { name, request, ...rest } = raw;
  if (!isMessageName(name)) return { error: `there is no message of this name: ${String(name).slice(0, 60)}` };
  if (Object.keys(rest).length > 0) return { error: `${name} has keys that no message has` };
  const checked = v.safeParse(requests[name] as v.GenericSchema, request);
  if (checked.success) return { envelope: { name, request: checked.output } as Envelope };
  const [issue] = checked.issues;
  return { error: `${name}: ${v.getDotPath(issue) ?? 'request'}: expected ${issue.expected}, found ${issue.received}` };
}
