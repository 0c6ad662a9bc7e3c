import type { Page } from '@playwright/test';

/** Presses keys all the time, whatever the page does, until it is stopped. */
export interface Typist {
  /** Stops typing. Resolves to the number of keys that were pressed. */
  stop(): Promise<number>;
}

/** Starts to type on a page, a key about every 10 ms. Does not wait until the page has handled a key. */
export async function startTyping(page: Page): Promise<Typist> {
  const session = await page.context().newCDPSession(page);
  let keys = 0;
  const press = (): void => {
    keys++;
    for (const type of ['keyDown', 'keyUp'] as const) {
      const key = { type, key: 'x', code: 'KeyX', text: type === 'keyDown' ? 'x' : '', windowsVirtualKeyCode: 88 };
      // A navigation may drop the key.
      session.send('Input.dispatchKeyEvent', key).catch(() => undefined);
    }
  };
  const timer = setInterval(press, 10);
  return {
    async stop() {
      clearInterval(timer);
      await session.detach();
      return keys;
    },
  };
}
