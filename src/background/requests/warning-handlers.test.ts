import { beforeEach, describe, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningPage,
} from '../../../test/support/fakes/background-parts.ts';
import { popupSender, warningSender } from '../../../test/support/fakes/senders.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { createWarningHandlers } from './warning-handlers.ts';

const bad = 'https://www.bad.com/x';

let parts: BackgroundParts;
let handlers: ReturnType<typeof createWarningHandlers>;

beforeEach(() => {
  parts = createBackgroundParts();
  handlers = createWarningHandlers({ ...parts, warningPage });
});

/** Stops a page in tab 1. Resolves to its id. */
const stop = (url: string): Promise<string> => parts.stops.add(1, url, 'verdict');

describe('warning.view', () => {
  const view = (id: string | null, tabId = 1) => handlers['warning.view']({ id }, { ...warningSender, tabId });

  test('shows what was stopped, in canonical form', async () => {
    const { stop: shown, assessment } = await view(await stop('https://good.com\\@www.bad.com/x'));
    expect(shown).toEqual({
      address: 'https://good.com/@www.bad.com/x',
      cause: 'verdict',
      exposure: { kind: 'requested' },
    });
    expect(assessment?.verdict).toBe('safe');
  });

  test('shows nothing for an id that is unknown, missing, or of another tab', async () => {
    const nothing = { stop: null, assessment: null };
    expect(await view(null)).toMatchObject(nothing);
    expect(await view('f'.repeat(32))).toMatchObject(nothing);
    expect(await view(await stop(bad), 2)).toMatchObject(nothing);
  });

  test('uses the last report on the tab after the cached answer has expired', async () => {
    const url = 'https://www.hm.com/x';
    const id = await stop(url);
    await parts.enableLookups();
    parts.lookups.listed.add('www.hm.com');
    const report = await parts.lookups.ask(parseHostname('www.hm.com'), 'private');
    parts.lookups.expire();
    expect((await view(id)).assessment?.verdict).toBe('uncertain');
    await parts.tabStates.set(1, { url, documentId: null, origin: null, assessment: null, lookup: report });
    expect((await view(id)).assessment?.verdict).toBe('dangerous');
  });
});

describe('warning.continue', () => {
  const ask = async (remember = false, sender = warningSender) =>
    handlers['warning.continue']({ id: await stop(bad), remember }, sender);

  test('trusts the host until the browser closes', async () => {
    expect(await ask()).toEqual({ address: bad });
    expect(await parts.settingsStore.snapshot()).toMatchObject({
      sessionHosts: ['www.bad.com'],
      user: { exceptions: [] },
    });
  });

  test('works once', async () => {
    const id = await stop(bad);
    expect(await handlers['warning.continue']({ id, remember: false }, warningSender)).toEqual({ address: bad });
    expect(await handlers['warning.continue']({ id, remember: false }, warningSender)).toEqual({ address: null });
  });

  test('adds the registrable domain to the exceptions if the choice is to be remembered', async () => {
    expect(await ask(true)).toEqual({ address: bad });
    expect(await parts.settingsStore.snapshot()).toMatchObject({ sessionHosts: [], user: { exceptions: ['bad.com'] } });
  });

  test('trusts the host for the session only if the administrator forbids exceptions', async () => {
    await parts.settingsStore.setPolicy({ allowExceptions: false });
    expect(await ask(true)).toEqual({ address: bad });
    expect(await parts.settingsStore.snapshot()).toMatchObject({
      sessionHosts: ['www.bad.com'],
      user: { exceptions: [] },
    });
  });

  test('refuses what the policy forbids, and stores nothing', async () => {
    await parts.settingsStore.setPolicy({ allowContinue: false });
    expect(await ask()).toEqual({ address: null });
    await parts.settingsStore.setPolicy({ blockList: ['bad.com'] });
    expect(await ask(true)).toEqual({ address: null });
    await parts.settingsStore.setPolicy({});
    expect(await parts.settingsStore.snapshot()).toMatchObject({ sessionHosts: [], user: { exceptions: [] } });
  });

  test('refuses what this tab was not stopped from visiting', async () => {
    const id = await stop(bad);
    const request = { id, remember: false };
    expect(await handlers['warning.continue'](request, { ...warningSender, tabId: 2 })).toEqual({ address: null });
    expect((await parts.settingsStore.snapshot()).sessionHosts).toEqual([]);
  });

  test('serves only the warning page, in a tab and not in a frame', async () => {
    await expect(ask(false, { ...warningSender, isFramed: true })).rejects.toThrow('only the warning page');
    await expect(ask(false, { ...warningSender, tabId: null })).rejects.toThrow('only the warning page');
    await expect(ask(false, { ...popupSender, tabId: 1 })).rejects.toThrow('only the warning page');
  });
});
