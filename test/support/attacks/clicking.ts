import { type Attack, bothWorkers } from './attack.ts';
import { clickOn } from './input.ts';
import type { WatchOptions } from './lab.ts';
import { hostilePage } from './spy.ts';

/** Creates an attack in which the victim clicks the only link or button (class `bait`) of a harmless page. */
export function clicking(
  name: string,
  group: string,
  html: (host: string) => string,
  { waitMs = 0, secure = false, ...watch }: Omit<WatchOptions, 'host'> & { waitMs?: number; secure?: boolean } = {},
): Attack {
  return {
    name,
    group,
    variants: bothWorkers,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      lab.attacker.serve(`${host}/`, hostilePage());
      const page = await lab.start(variant, html(host), secure ? 'https' : 'http');
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      await clickOn(page, await lab.tabs.session(page), '.bait', 80);
      return lab.watch({ host, ...watch });
    },
  };
}
