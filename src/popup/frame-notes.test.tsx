// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fakeBackground, show, t } from '../../test/support/ui-kit.tsx';
import type { UserSettings } from '../core/settings/user-settings.ts';
import { Popup } from './popup.tsx';

const frames = ['bad.com', 'login.bad.org'].map((host) => ({ host, verdict: 'dangerous' as const }));

async function notes(options: { scheme?: string; user?: Partial<UserSettings>; frames?: typeof frames }) {
  const { send } = fakeBackground(options);
  const root = await show(<Popup send={send} tabId={5} writeClipboard={async () => {}} openOptions={() => {}} />);
  return [...root.querySelectorAll('.frame-notes li')].map((item) => item.textContent);
}

test.each([undefined, 'about'])('names each dangerous frame of a page (scheme %s)', async (scheme) => {
  expect(await notes({ frames, ...(scheme === undefined ? {} : { scheme }) })).toEqual([
    t('popup_frame_hidden', ['bad.com']),
    t('popup_frame_hidden', ['login.bad.org']),
  ]);
});

test('does not claim to hide a frame in mode warn, and says nothing in mode off', async () => {
  expect(await notes({ frames, user: { mode: 'warn' } })).toContain(t('popup_frame_open', ['bad.com']));
  expect(await notes({ frames, user: { mode: 'off' } })).toEqual([]);
});

test('says nothing about a page without dangerous frames', async () => {
  expect(await notes({})).toEqual([]);
});
