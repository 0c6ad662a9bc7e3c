import { type Attack, allVariants, type Variant } from './attack.ts';
import type { Attacker } from './attacker.ts';
import type { WatchOptions } from './lab.ts';
import { hostilePage } from './spy.ts';

/** What distinguishes one attack by a visit from others. */
interface Visiting extends Pick<Attack, 'name' | 'group'> {
  readonly variants?: readonly Variant[];
  /** Serves the pages of the dangerous host. The visit goes to its `/`. */
  serve(host: string, attacker: Attacker): void;
  /** The address that is visited, if it is not `http://host/`. */
  address?(host: string): string;
  readonly watch?: Omit<WatchOptions, 'host'>;
}

/** Creates an attack that needs nothing but a visit: everything else, the dangerous page does itself. */
export function visiting({ name, group, variants = allVariants, serve, address, watch }: Visiting): Attack {
  return {
    name,
    group,
    variants,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      serve(host, lab.attacker);
      const page = await lab.start(variant);
      await lab.go(page, address?.(host) ?? `http://${host}/`, variant);
      return lab.watch({ host, ...watch });
    },
  };
}

/** Creates an attack by a visit to a hostile page with these scripts or markup, at the top and at the end. */
export function visitingPage(name: string, group: string, first: string, last = '', variants = allVariants): Attack {
  return visiting({
    name,
    group,
    variants,
    serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage(first, last)),
  });
}
