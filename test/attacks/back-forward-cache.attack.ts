import { type Attack, bothWorkers } from '../support/attacks/attack.ts';
import { harmlessHost } from '../support/attacks/lab.ts';
import { hostilePage } from '../support/attacks/spy.ts';
import { stopWorker } from '../support/attacks/stop-worker.ts';
import { visitWithTrust } from '../support/attacks/with-trust.ts';

/** The victim goes back to a dangerous page that was trusted when it was shown, and that the browser kept whole. */
export const attack: Attack = {
  name: 'back-forward-cache',
  group: 'speculation',
  variants: bothWorkers,
  async run(lab, variant) {
    const host = lab.hostNames('dangerous');
    lab.attacker.serve(`${host}/`, hostilePage());
    const page = await visitWithTrust(lab, `http://${host}/`, async (tab) => {
      // Browsers skip pages without any action of the user on the way back.
      await tab.mouse.click(300, 300);
      await tab.goto(`http://${harmlessHost}/`);
    });
    await page.bringToFront();
    const session = await lab.tabs.session(page);
    const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
    if (variant.worker === 'cold') await stopWorker(session);
    lab.attacker.loot.clear();
    const entryId = entries[currentIndex - 1]?.id ?? 0;
    session.send('Page.navigateToHistoryEntry', { entryId }).catch(() => undefined);
    return lab.watch({ host });
  },
};
