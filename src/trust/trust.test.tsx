// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, click, fakeBackground, show, t } from '../../test/support/ui-kit.tsx';
import type { TrustView } from '../core/protocol/messages.ts';
import { Trust } from './trust.tsx';

const id = '0123456789abcdef0123456789abcdef';
const view: TrustView = {
  host: 'login.example.com',
  site: 'example.com',
  verdict: 'suspicious',
  choices: ['session', 'host', 'site'],
  isPrivate: false,
};

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

async function open(given: { view?: TrustView | null; isFramed?: boolean; isTrusted?: boolean } = {}) {
  const background = fakeBackground(
    {},
    {
      'trust.view': () => (given.view === undefined ? view : given.view),
      'trust.give': () => ({ isTrusted: given.isTrusted ?? true }),
      'trust.close': () => null,
    },
  );
  const root = await show(<Trust send={background.send} id={id} isFramed={given.isFramed ?? false} />);
  const sent = (name: string) => background.messages.filter((message) => message.name === name);
  return { root, sent };
}

/** Presses a button as a person does. `HTMLElement.click` makes an event that is not trusted. */
async function press(element: Element | undefined): Promise<void> {
  const event = new Event('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  await act(async () => {
    element?.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

async function untilReadable(root: HTMLElement): Promise<HTMLButtonElement | undefined> {
  const give = button(root, t('trust_give'));
  await vi.waitFor(() => expect(give?.getAttribute('aria-disabled')).toBe('false'), { timeout: 10_000 });
  return give;
}

describe('the question', () => {
  test('names the host, offers every choice with its duration, and focuses the careful answer', async () => {
    const { root } = await open();
    expect(root.querySelector('.trust-host')?.textContent).toBe(view.host);
    expect(root.querySelectorAll('input[type=radio]')).toHaveLength(3);
    expect(root.querySelector('label')?.textContent).toContain(t('trust_until_session'));
    expect(root.querySelectorAll('label')[2]?.textContent).toContain(view.site);
    expect(document.activeElement).toBe(button(root, t('trust_cancel')));
  });

  test('in a private window, nothing lasts longer than the private windows', async () => {
    const { root } = await open({ view: { ...view, isPrivate: true } });
    for (const label of root.querySelectorAll('label')) expect(label.textContent).toContain(t('trust_until_private'));
  });

  test('accepts no answer before it could be read', async () => {
    const { root, sent } = await open();
    const give = button(root, t('trust_give'));
    expect(give?.getAttribute('aria-disabled')).toBe('true');
    expect(root.querySelector('[role=status]')?.textContent).toBe(t('trust_wait'));
    await press(give);
    expect(sent('trust.give')).toEqual([]);
  });

  test('accepts no answer from a script', async () => {
    const { root, sent } = await open();
    await click(await untilReadable(root));
    expect(sent('trust.give')).toEqual([]);
  });

  test('gives the chosen trust', async () => {
    const { root, sent } = await open();
    await click(root.querySelectorAll('input')[1]);
    await press(await untilReadable(root));
    expect(sent('trust.give').map(({ request }) => request)).toEqual([{ id, choice: 'host' }]);
  });

  test('says so if the trust can no longer be given', async () => {
    const { root } = await open({ isTrusted: false });
    await press(await untilReadable(root));
    expect(root.querySelector('h1')?.textContent).toBe(t('trust_over_title'));
  });

  test('closes on Escape and on the careful answer', async () => {
    const { root, sent } = await open();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await click(button(root, t('trust_cancel')));
    expect(sent('trust.close')).toHaveLength(2);
  });
});

test('a used or unknown id asks nothing and can be closed', async () => {
  const { root, sent } = await open({ view: null });
  expect(root.querySelector('form')).toBeNull();
  await click(button(root, t('trust_close')));
  expect(sent('trust.close').map(({ request }) => request)).toEqual([{ id }]);
});

test('inside a frame of another page it asks the background nothing and offers nothing', async () => {
  const { root, sent } = await open({ isFramed: true });
  expect(root.querySelector('[role=alert]')?.textContent).toBe(t('trust_over_text'));
  expect(root.querySelectorAll('button')).toHaveLength(0);
  expect(sent('trust.view')).toEqual([]);
});
