import { type Attack, bothWorkers } from './attack.ts';
import { hostilePage } from './spy.ts';

/** Creates an attack in which the victim has been talked into trusting a zone in which anyone can have a name. */
export function trusting(zone: string): Attack {
  return {
    name: `trust-${zone.replace('.', '-')}`,
    group: 'trust in a zone',
    variants: bothWorkers,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous', zone);
      lab.attacker.serve(`${host}/`, hostilePage());
      await lab.hostwise.send('exception.add', { host: zone });
      await lab.tabs.closeAll();
      const page = await lab.start(variant);
      // Browsers insist on https under .dev.
      await lab.go(page, `https://${host}/`, variant);
      const outcome = await lab.watch({ host, types: false });
      await lab.hostwise.changeSettings({ exceptions: [] });
      return outcome;
    },
  };
}
