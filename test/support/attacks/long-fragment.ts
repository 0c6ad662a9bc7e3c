import { type Attack, allVariants } from './attack.ts';
import { harmlessHost } from './lab.ts';
import { hostilePage } from './spy.ts';

/**
 * Creates an attack in which a harmless page navigates to a dangerous one with a fragment so long that no longer
 * address can contain it: each of its characters becomes three when it is encoded again. A redirect keeps the fragment.
 */
export function longFragment(name: string, length: number): Attack {
  return {
    name,
    group: 'long fragment',
    variants: allVariants,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      lab.attacker.serve(`${host}/`, hostilePage());
      const page = await lab.start(variant);
      const target = `http://${host}/`;
      const url = variant.redirect ? `http://${harmlessHost}/redirect?to=${encodeURIComponent(target)}` : target;
      await page.evaluate(
        ([address, count]) => {
          setTimeout(() => location.assign(`${address}#${'%'.repeat(Number(count))}`));
        },
        [url, length],
      );
      return lab.watch({ host, maxMs: 5000 });
    },
  };
}
