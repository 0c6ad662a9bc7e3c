import type { Page } from '@playwright/test';
import type { Reply } from '../../src/core/protocol/envelope.ts';
import type { MessageName, Protocol } from '../../src/core/protocol/messages.ts';

/** Sends a message to the extension's background from one of its own pages, as the popup does. */
export async function ask<Name extends MessageName>(
  extensionPage: Page,
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Protocol[Name]['response']> {
  const reply = await extensionPage.evaluate(
    (message): Promise<unknown> => chrome.runtime.sendMessage(message),
    // Playwright's argument types do not accept a union that depends on a name.
    { name, request: request as unknown },
  );
  const { ok, ...rest } = (reply ?? { ok: false, error: 'no answer' }) as Reply<Protocol[Name]['response']>;
  if (ok && 'value' in rest) return rest.value;
  throw new Error(`The extension refused "${name}": ${'error' in rest ? rest.error : 'no reason given'}`);
}
