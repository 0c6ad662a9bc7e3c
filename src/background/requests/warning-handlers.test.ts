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

describe('warning.view', () => {
  const verdictOn = async (url: string) =>
    (await handlers['warning.view']({ url }, warningSender)).assessment?.verdict ?? null;

  test('judges the target, and has no assessment if the target is not a web page', async () => {
    expect(await verdictOn(bad)).toBe('dangerous');
    expect(await verdictOn('javascript:1')).toBeNull();
  });

  test('uses the last report on the tab after the cached answer has expired', async () => {
    const url = 'https://www.hm.com/x';
    await parts.enableLookups();
    parts.lookups.listed.add('www.hm.com');
    const report = await parts.lookups.ask(parseHostname('www.hm.com'), 'private');
    parts.lookups.expire();
    expect(await verdictOn(url)).toBe('uncertain');
    await parts.tabStates.set(1, { url, documentId: null, origin: null, assessment: null, lookup: report });
    expect(await verdictOn(url)).toBe('dangerous');
  });
});

describe('warning.continue', () => {
  const ask = (url: string, remember = false, sender = warningSender) =>
    handlers['warning.continue']({ url, remember }, sender);

  test('trusts the host until the browser closes', async () => {
    expect(await ask(bad)).toEqual({ allowed: true });
    expect(await parts.settingsStore.snapshot()).toMatchObject({
      sessionHosts: ['www.bad.com'],
      user: { exceptions: [] },
    });
  });

  test('adds the registrable domain to the exceptions if the choice is to be remembered', async () => {
    expect(await ask(bad, true)).toEqual({ allowed: true });
    expect(await parts.settingsStore.snapshot()).toMatchObject({ sessionHosts: [], user: { exceptions: ['bad.com'] } });
  });

  test('trusts the host for the session only if the administrator forbids exceptions', async () => {
    await parts.settingsStore.setPolicy({ allowExceptions: false });
    expect(await ask(bad, true)).toEqual({ allowed: true });
    expect(await parts.settingsStore.snapshot()).toMatchObject({
      sessionHosts: ['www.bad.com'],
      user: { exceptions: [] },
    });
  });

  test('refuses what the policy forbids, and stores nothing', async () => {
    await parts.settingsStore.setPolicy({ allowContinue: false });
    expect(await ask(bad)).toEqual({ allowed: false });
    await parts.settingsStore.setPolicy({ blockList: ['bad.com'] });
    expect(await ask(bad, true)).toEqual({ allowed: false });
    await parts.settingsStore.setPolicy({});
    expect(await parts.settingsStore.snapshot()).toMatchObject({ sessionHosts: [], user: { exceptions: [] } });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '', 'chrome://settings'])('refuses %j', async (url) => {
    expect(await ask(url)).toEqual({ allowed: false });
  });

  test('serves only the warning page, in a tab and not in a frame', async () => {
    await expect(ask(bad, false, { ...warningSender, isFramed: true })).rejects.toThrow('only the warning page');
    await expect(ask(bad, false, { ...warningSender, tabId: null })).rejects.toThrow('only the warning page');
    await expect(ask(bad, false, { ...popupSender, tabId: 1 })).rejects.toThrow('only the warning page');
  });
});
