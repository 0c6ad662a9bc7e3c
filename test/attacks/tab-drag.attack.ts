import { type Attack, allVariants } from '../support/attacks/attack.ts';
import { hostilePage } from '../support/attacks/spy.ts';

/** While the victim drags a tab, the browser refuses every change of tabs. */
export const attack: Attack = {
  name: 'tab-drag',
  group: 'failing redirect',
  variants: allVariants.filter(({ worker }) => worker === 'warm'),
  async run(lab, variant) {
    const host = lab.hostNames('dangerous');
    lab.attacker.serve(`${host}/`, hostilePage());
    const page = await lab.start(variant);
    await lab.hostwise.worker.evaluate((ms) => {
      const end = Date.now() + ms;
      const { chrome: one, browser: other } = globalThis as unknown as Record<string, typeof chrome | undefined>;
      for (const api of new Set([one?.tabs, other?.tabs])) {
        if (api === undefined) continue;
        const { original = api.update } = api as unknown as { original?: unknown };
        Object.assign(api, {
          original,
          update: (...args: unknown[]) =>
            Date.now() < end
              ? Promise.reject(new Error('Tabs cannot be edited right now (user may be dragging a tab).'))
              : (original as (...all: unknown[]) => unknown).apply(api, args),
        });
      }
    }, 1500);
    await lab.go(page, `http://${host}/`, variant);
    return lab.watch({ host, maxMs: 4000, toTheEnd: true });
  },
};
