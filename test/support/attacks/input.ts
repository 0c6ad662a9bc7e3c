import type { CDPSession, Page } from '@playwright/test';

/** A victim who types without looking up. */
export interface Typing {
  /** Ends it. Resolves to the number of keys that were pressed. */
  stop(): Promise<number>;
}

const letters = 'correcthorsebatterystaple';

/** Presses keys, about 25 per second, in the tab that `current` returns: in whatever document has the focus there. */
export function typeInto(current: () => CDPSession | null): Typing {
  let pressed = 0;
  let running = true;
  const loop = (async () => {
    while (running) {
      const key = letters[pressed % letters.length] ?? 'x';
      press(current(), key);
      pressed++;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  })();
  return {
    async stop() {
      running = false;
      await loop;
      return pressed;
    },
  };
}

/** Presses one key, without waiting for the page to handle it. */
function press(session: CDPSession | null, key: string): void {
  const common = { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
  const send = (type: 'keyDown' | 'keyUp') =>
    session?.send('Input.dispatchKeyEvent', { type, ...common, ...(type === 'keyDown' ? { text: key } : {}) });
  send('keyDown')?.catch(() => undefined);
  send('keyUp')?.catch(() => undefined);
}

/** Clicks at a point with the real mouse. People hold the button for 60 to 120 ms. */
export async function clickAt(session: CDPSession, x: number, y: number, holdMs: number): Promise<void> {
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: type === 'mouseMoved' ? 0 : 1 });
  await mouse('mouseMoved');
  // Awaiting the answer would wait for the page's handlers, as no hand does.
  mouse('mousePressed').catch(() => undefined);
  if (holdMs > 0) await new Promise((resolve) => setTimeout(resolve, holdMs));
  await Promise.race([mouse('mouseReleased').catch(() => undefined), new Promise((done) => setTimeout(done, 500))]);
}

/** Clicks the first element that matches, in the middle, with the real mouse. */
export async function clickOn(page: Page, session: CDPSession, selector: string, holdMs = 0): Promise<void> {
  const box = await page.locator(selector).first().boundingBox({ timeout: 2000 });
  if (box === null) throw new Error(`${selector} is not visible`);
  await clickAt(session, box.x + box.width / 2, box.y + box.height / 2, holdMs);
}
