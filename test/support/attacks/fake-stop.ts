import { type Attack, bothWorkers } from './attack.ts';
import { outcomeOf } from './by-content-script.ts';
import { clickOn } from './input.ts';
import { hostilePage } from './spy.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Creates an attack in which a page opens a dangerous address in a popup and, once the warning is there, changes its
 * fragment, so that the extension itself offers another target. It tries the fragments that ever named a target.
 */
export function fakeStop(name: string, target: string): Attack {
  return {
    name,
    group: 'fake stop',
    variants: bothWorkers,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      lab.attacker.serve(`${host}/`, hostilePage());
      const page = await lab.start(
        variant,
        `<button onclick="popup = window.open('http://${host}/', 'popup')">Open</button>`,
      );
      await clickOn(page, await lab.tabs.session(page), 'button', 60);
      await sleep(800);
      const address = `${lab.hostwise.origin}src/warning/index.html`;
      const offers: string[] = [];
      for (const fragment of [encodeURIComponent(target), target, `url=${encodeURIComponent(target)}`, '']) {
        await page.evaluate((url) => {
          const { popup } = self as unknown as { popup: Window };
          popup.location.href = url;
        }, `${address}#${fragment}`);
        await sleep(300);
        const warning = lab.tabs.pages().find((tab) => tab.url().startsWith(address));
        const text = (await warning?.locator('body').textContent({ timeout: 1000 })) ?? '';
        if (text.includes(new URL(target).hostname)) offers.push(text.replaceAll(/\s+/g, ' ').slice(0, 120));
      }
      return outcomeOf(offers[0] === undefined ? null : `the warning page says: ${offers[0]}`, host, lab);
    },
  };
}
