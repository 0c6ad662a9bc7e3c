// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, click, fakeBackground, show, t, type } from '../../test/support/ui-kit.tsx';
import type { MessageKey } from '../core/i18n/message-key.ts';
import { Options } from './options.tsx';

async function open(options: Parameters<typeof fakeBackground>[0] = {}) {
  const background = fakeBackground(options);
  const root = await show(<Options send={background.send} requestConsent={async () => true} />);
  return { root, background };
}

const endpointUrl = 'https://intel.example.net/prod';
const box = (root: HTMLElement, name: string) => root.querySelector<HTMLInputElement>(`[name=lookup-${name}]`);
const save = (root: HTMLElement, id: string) => click(root.querySelector(`form:has(#${id}) button`));

test('only the address is offered until there is an endpoint', async () => {
  const { root, background } = await open();
  expect(box(root, 'private')).toBeNull();
  await type(root.querySelector('#endpoint'), 'http://intel.example.net');
  await save(root, 'endpoint');
  expect(root.querySelector('#endpoint-error')?.textContent).toBe(t('options_endpoint_wrong'));
  expect(background.user.endpointUrl).toBeNull();
  await type(root.querySelector('#endpoint'), ' https://Intel.example.net/prod/ ');
  await save(root, 'endpoint');
  expect(background.user).toMatchObject({ endpointUrl, lookup: 'off' });
  expect(box(root, 'private')?.checked).toBe(false);
});

test('an empty address removes the endpoint', async () => {
  const { root, background } = await open({ user: { endpointUrl, lookup: 'private' } });
  await type(root.querySelector('#endpoint'), '');
  await save(root, 'endpoint');
  expect(background.user.endpointUrl).toBeNull();
  expect(root.querySelector('.lookup-choices')).toBeNull();
});

test('sending the hostname needs a second consent', async () => {
  const { root, background } = await open({ user: { endpointUrl } });
  expect(box(root, 'hostname')?.disabled).toBe(true);
  await click(box(root, 'private'));
  expect(background.user.lookup).toBe('private');
  expect(box(root, 'hostname')?.checked).toBe(false);
  await click(box(root, 'hostname'));
  expect(background.user.lookup).toBe('hostname');
  await click(box(root, 'private'));
  expect(background.user.lookup).toBe('off');
  await click(box(root, 'private'));
  expect(background.user.lookup).toBe('private');
});

test('nothing changes if the browser does not give consent', async () => {
  const background = fakeBackground({ user: { endpointUrl } });
  const root = await show(<Options send={background.send} requestConsent={async () => false} />);
  await click(box(root, 'private'));
  expect(background.user.lookup).toBe('off');
  expect(box(root, 'private')?.checked).toBe(false);
  expect(root.textContent).toContain(t('options_lookup_refused'));
});

test('a saved key is never shown again', async () => {
  const { root, background } = await open({ user: { endpointUrl } });
  await type(root.querySelector('#key'), 'two words');
  await save(root, 'key');
  expect(root.querySelector('#key-error')?.textContent).toBe(t('options_key_wrong', ['512']));
  await type(root.querySelector('#key'), 'key-0123456789-abcdef');
  await save(root, 'key');
  expect(background.key).toBe('key-0123456789-abcdef');
  expect(root.querySelector('.key')?.textContent).toContain(t('options_key_ends', ['cdef']));
  expect(root.innerHTML).not.toContain('key-0123456789');
  await click(button(root, t('options_key_remove')));
  expect(background.key).toBeNull();
});

test.each<[object, MessageKey, string[], string]>([
  [{ state: 'answered', version: '7', milliseconds: 12.4 }, 'options_test_answers', ['7', '12'], 'is-good'],
  [{ state: 'failed', reason: 'status', status: 403 }, 'endpoint_failed_status', ['403'], 'is-bad'],
  [{ state: 'off' }, 'notice_failed', [], 'is-bad'],
])('the connection test shows %j', async (result, key, values, look) => {
  const background = fakeBackground({ user: { endpointUrl } }, { 'endpoint.test': () => result });
  const root = await show(<Options send={background.send} requestConsent={async () => true} />);
  await click(button(root, t('options_test')));
  const status = root.querySelector('.test [role=status]');
  expect([status?.textContent, status?.className]).toEqual([t(key, values), look]);
});

test('in the deny list, the user’s hosts can be removed and the administrator’s cannot', async () => {
  const { root, background } = await open({
    user: { endpointUrl, lookupDenyList: ['mine.example'] },
    policy: { lookupDenyList: ['ours.example'] },
  });
  expect(root.querySelector('[aria-label="Remove ours.example"]')).toBeNull();
  await type(root.querySelector('#deny'), 'https://Other.example/x');
  await save(root, 'deny');
  expect(background.user.lookupDenyList).toEqual(['mine.example', 'other.example']);
  await click(root.querySelector('[aria-label="Remove mine.example"]'));
  expect(background.user.lookupDenyList).toEqual(['other.example']);
});

test('settings that the administrator fixed cannot be changed', async () => {
  const policy = { endpointUrl, endpointKey: 'key-of-the-policy-1', lookup: 'private' } as const;
  const { root } = await open({ policy });
  expect(root.querySelector<HTMLInputElement>('#endpoint')?.disabled).toBe(true);
  expect([box(root, 'private')?.disabled, box(root, 'hostname')?.disabled]).toEqual([true, true]);
  expect(root.querySelector('.key')?.textContent).toContain(t('options_key_managed'));
  expect(root.querySelector('.key button')).toBeNull();
  expect(root.innerHTML).not.toContain('key-of-the-policy');
});

test.each([
  ['private', 'privacy_hosts_private'],
  ['hostname', 'privacy_hosts_hostname'],
] as const)('the privacy table says what the look-up “%s” sends', async (lookup, key) => {
  const { root } = await open({ user: { endpointUrl, lookup } });
  const cells = [...root.querySelectorAll('.privacy tbody td:last-child')].map((cell) => cell.textContent);
  expect(cells[0]).toBe(t(key, ['intel.example.net']));
  expect(new Set(cells.slice(1))).toEqual(new Set([t('privacy_nothing')]));
  expect(root.textContent).toContain(t('privacy_intro_lookup'));
});
