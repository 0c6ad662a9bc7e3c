import { type Attack, bothWorkers, type Outcome } from './attack.ts';
import { runAsContentScript } from './content-world.ts';
import type { Lab } from './lab.ts';
import { hostilePage } from './spy.ts';

/** A value that must not reach an attacker. */
export const secretKey = 'k-7f3a-secret';

/** Creates an outcome from evidence alone. */
export function outcomeOf(evidence: string | null, host: string, lab: Lab): Outcome {
  return {
    succeeded: evidence !== null,
    evidence,
    keys: 0,
    visibleMs: 0,
    requests: lab.attacker.loot.requestsTo(host),
    scripts: lab.attacker.loot.scriptCount(),
  };
}

/**
 * Creates an attack by a hijacked renderer: `code` runs as the content script of a harmless page, then the victim
 * visits a dangerous page. It must be stopped, and the settings must be as before.
 */
export function byContentScript(name: string, code: (host: string) => string): Attack {
  return {
    name,
    group: 'hijacked renderer',
    variants: bothWorkers,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      lab.attacker.serve(`${host}/`, hostilePage());
      const before = JSON.stringify((await lab.hostwise.send('settings.view', null)).effective);
      await lab.tabs.closeAll();
      const page = await lab.start(variant);
      await runAsContentScript(lab, page, code(host));
      await lab.go(page, `http://${host}/`, variant);
      const outcome = await lab.watch({ host, types: false });
      const after = JSON.stringify((await lab.hostwise.send('settings.view', null)).effective);
      await lab.hostwise.changeSettings({ exceptions: [], mode: 'block' });
      if (after === before) return outcome;
      return { ...outcome, succeeded: true, evidence: `settings changed to ${after.slice(0, 200)}` };
    },
  };
}

/** Creates an attack by a hijacked renderer that looks for secrets in what the extension stores. */
export function readingStorage(name: string, code: string): Attack {
  return {
    name,
    group: 'hijacked renderer',
    variants: bothWorkers,
    async run(lab, variant) {
      await lab.hostwise.changeSettings({ endpointUrl: 'https://intel.example.com', lookup: 'off' });
      await lab.hostwise.send('endpoint.setKey', { key: secretKey });
      await lab.tabs.closeAll();
      const page = await lab.start(variant);
      const read = JSON.stringify(await runAsContentScript(lab, page, code)) ?? '';
      await lab.hostwise.send('endpoint.setKey', { key: null });
      await lab.hostwise.changeSettings({ endpointUrl: null });
      const leaked = read.includes(secretKey) || /exceptions|policy|tab/.test(read.replaceAll(/Error.*/g, ''));
      return outcomeOf(leaked ? `read ${read.slice(0, 200)}` : null, 'none.invalid', lab);
    },
  };
}
