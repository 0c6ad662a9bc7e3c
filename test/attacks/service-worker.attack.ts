import { type Attack, allVariants } from '../support/attacks/attack.ts';
import { answerWith } from '../support/attacks/raw-answer.ts';
import { hostilePage, quoted } from '../support/attacks/spy.ts';
import { visitWithTrust } from '../support/attacks/with-trust.ts';

const script = `self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('fetch', (event) => event.respondWith(
    new Response(${quoted(hostilePage())}, { headers: { 'content-type': 'text/html' } })));`;

/** A worker of the dangerous host, from a time when it was trusted, answers without any request. */
export const attack: Attack = {
  name: 'service-worker',
  group: 'speculation',
  variants: allVariants,
  async run(lab, variant) {
    const host = lab.hostNames('dangerous');
    lab.attacker.serve(`${host}/sw.js`, answerWith({ 'content-type': 'text/javascript' }, script));
    await visitWithTrust(lab, `https://${host}/`, async (page) => {
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/sw.js');
        await navigator.serviceWorker.ready;
      });
    });
    await lab.tabs.closeAll();
    lab.attacker.loot.clear();
    const page = await lab.start(variant);
    await lab.go(page, `https://${host}/`, variant);
    return lab.watch({ host });
  },
};
