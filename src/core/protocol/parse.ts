import * as v from 'valibot';
import { isRecord } from '../base/guards.ts';
import type { UserSettings } from '../settings/user-settings.ts';
import type { Envelope } from './envelope.ts';
import type { MessageName, Protocol } from './messages.ts';

/** Far longer than any host. */
const maxHostLength = 2048;

const nothing = v.null();
/** From -1, which browsers use for "no tab". */
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
const randomId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const host = v.pipe(v.string(), v.maxLength(maxHostLength));

/** The schema of each request. Unknown keys are refused. */
const requests = {
  'page.action': nothing,
  'page.outcome': nothing,
  'page.secrets': nothing,
  'page.target': v.strictObject({ origin: host }),
  'page.leave': nothing,
  'page.details': nothing,
  'page.askTrust': nothing,
  'page.hide': nothing,
  'page.dismiss': nothing,
  'page.promote': v.strictObject({ technique: v.picklist(['removed', 'hidden', 'shrunk', 'covered', 'fought']) }),
  'page.refresh': nothing,
  'trust.view': v.strictObject({ id: randomId }),
  'trust.give': v.strictObject({ id: randomId, choice: v.picklist(['session', 'host', 'site']) }),
  'trust.close': v.strictObject({ id: randomId }),
  'tab.view': v.strictObject({ tabId }),
  'tab.recheck': v.strictObject({ tabId }),
  'tab.outcome': v.strictObject({ tabId }),
  'warning.view': v.strictObject({ id: v.nullable(randomId) }),
  'warning.leave': v.strictObject({ id: v.nullable(randomId) }),
  'warning.continue': v.strictObject({ id: randomId, remember: v.boolean() }),
  'exception.add': v.strictObject({ host }),
  'exception.remove': v.strictObject({ host }),
  'visits.clear': nothing,
  'settings.view': nothing,
  'endpoint.setKey': v.strictObject({ key: v.nullable(v.pipe(v.string(), v.maxLength(maxHostLength))) }),
  'endpoint.test': nothing,
  // The settings store checks the values one by one, so that it can report each invalid one.
  'settings.change': v.strictObject({ changes: v.custom<Partial<UserSettings>>(isRecord) }),
} as const satisfies { [Name in MessageName]: v.GenericSchema<unknown, Protocol[Name]['request']> };

/** Returns true if the protocol has a message of this name. */
export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

/** Parses a message from another context. The error is one English sentence. */
export function parseEnvelope(raw: unknown): { readonly envelope: Envelope } | { readonly error: string } {
  if (!isRecord(raw)) return { error: 'expected an object with a name and a request' };
  const { name, request, ...rest } = raw;
  if (!isMessageName(name)) return { error: `unknown message: ${String(name).slice(0, 60)}` };
  if (Object.keys(rest).length > 0) return { error: `${name}: unexpected keys beside name and request` };
  const checked = v.safeParse(requests[name] as v.GenericSchema, request);
  if (checked.success) return { envelope: { name, request: checked.output } as Envelope };
  const [issue] = checked.issues;
  return { error: `${name}: ${v.getDotPath(issue) ?? 'request'}: expected ${issue.expected}, found ${issue.received}` };
}
