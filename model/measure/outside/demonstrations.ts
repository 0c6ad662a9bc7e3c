import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { verdictAt } from '../../../src/core/verdict/verdict-at.ts';

/** Names that talks, articles and earlier reports use to show what a detector does, and what should happen. */
const demonstrations: readonly (readonly [host: string, wanted: 'warned' | 'not warned'])[] = [
  ['xn--80ak6aa92e.com', 'warned'],
  ['paypa1-secure-login-18263.com', 'warned'],
  ['binance.security', 'warned'],
  ['steamcommunity.cn', 'warned'],
  ['facebooklogin333.blogspot.com', 'warned'],
  ['rnicrosoft.com', 'warned'],
  ['haveibeenpwned.com', 'not warned'],
  ['voorheesnj.com', 'not warned'],
  ['thoughtmachine.net', 'not warned'],
  ['pushover.net', 'not warned'],
];

/** Returns one row for each demonstration: host, probability, verdict, threat, and what is right. */
export function demonstrationRows(model: Model): string[][] {
  return demonstrations.flatMap(([host, wanted]) => {
    const name = parseHostname(host);
    if (name.kind !== 'domain') return [];
    const { probability, threat, evidence } = model.explain(name);
    const target = evidence.find((found) => found.name === 'lookalike')?.details.target ?? '';
    const verdict = verdictAt(probability, model.thresholds);
    return [[`\`${host}\``, `${(100 * probability).toFixed(1)} %`, verdict, threat ?? '', String(target), wanted]];
  });
}
