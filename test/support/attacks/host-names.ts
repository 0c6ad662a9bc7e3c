import { randomInt } from 'node:crypto';
import { loadModel } from '../../../src/cli/load-model.ts';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { effectiveSettings } from '../../../src/core/settings/effective-settings.ts';
import { defaultUserSettings } from '../../../src/core/settings/user-settings.ts';
import { decide } from '../../../src/core/verdict/decide.ts';
import type { Verdict } from '../../../src/core/verdict/types.ts';

/** Makes up a host with a verdict under default settings. A new one each time: the extension remembers old ones. */
export type HostNames = (verdict: 'dangerous' | 'suspicious', zone?: string) => string;

/** Letters of made-up names: consonants alone look dangerous, with vowels some look only suspicious. */
const letters = { dangerous: 'bcdfghjklmnpqrstvwxz', suspicious: 'aeioubcdfghjklmnpqrstvwxz' } as const;

/** Resolves to a source of hosts, which judges them with the bundled model. */
export async function createHostNames(): Promise<HostNames> {
  const model = await loadModel();
  const settings = effectiveSettings(defaultUserSettings, {});
  const judge = (host: string): Verdict => decide(parseHostname(host), settings, [], model).verdict;
  return (verdict, zone = 'info') => {
    for (let attempt = 0; attempt < 5000; attempt++) {
      const name = randomName(letters[verdict], 12);
      // In zones that host people's projects, names that look generated are usual, but these are not.
      const host = attempt % 2 === 0 ? `${name}.${zone}` : `secure-paypal-${name.slice(0, 3)}.${zone}`;
      if (judge(host) === verdict) return host;
    }
    throw new Error(`no ${verdict} name under ${zone} in 5000 attempts`);
  };
}

function randomName(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
