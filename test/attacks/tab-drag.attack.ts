import { type Attack, allVariants } from '../support/attacks/attack.ts';
import { hostilePage } from '../support/attacks/spy.ts';

/** As text: the runner's compiler adds a helper to functions that does not exist in the worker. */
const refuseToEdit = `for (const api of new Set([self.chrome?.tabs, self.browser?.tabs])) {
  if (api === undefined) continue;
  api.original ??= api.update;
  const end = Date.now() + 1500;
  api.update = (...args) => Date.now() < end
    ? Promise.reject(new Error('Tabs cannot be edited right now (user may be dragging a tab).'))
    : api.original(...args);
}`;

/** While the victim drags a tab, the browser refuses every change of tabs. */
export const attack: Attack = {
  name: 'tab-drag',
  group: 'failing redirect',
  variants: allVariants.filter(({ worker }) => worker === 'warm'),
  async run(lab, variant) {
    const host = lab.hostNames('dangerous');
    lab.attacker.serve(`${host}/`, hostilePage());
    const page = await lab.start(variant);
    await lab.hostwise.worker.evaluate(refuseToEdit);
    await lab.go(page, `http://${host}/`, variant);
    return lab.watch({ host, maxMs: 4000, toTheEnd: true });
  },
};
