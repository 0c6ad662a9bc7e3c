import { parseHostname } from '../../src/core/hostname/parse.ts';
import { findPopularityTier } from '../../src/core/popularity/popularity.ts';
import { readBundledModel } from './bundled-model.ts';
import { markdownTable } from './markdown.ts';
import type { MeasureOptions } from './measure-options.ts';
import { withoutPopularity } from './scores.ts';

/** Labels that an attacker would like to use, some of them imitations of protected sites. */
const lures = (
  'paypa1-secure-login app1e-id-verify micr0soft-account faceb00k-support netfl1x-billing amaz0n-refund ' +
  'steamcommunlty-gift discord-nitro-free binance-wallet-claim coinbase-verify metamask-restore ' +
  'dhl-parcel-customs usps-redelivery-fee tax-refund-online secure-banking-update webmail-quota-alert ' +
  'crypto-airdrop-claim telegram-premium-gift wallet-connect-sync instagram-copyright-appeal'
).split(' ');
const suffixes = 'com net org info top xyz shop online site club live icu cc vip pro app'.split(' ');
const allVariants = 10_000_000;

/**
 * Measures how many variants of lures the popularity term turns from warned to not warned, as an attacker finds out who
 * makes up names until the filter of popular names holds one by chance.
 */
export async function measureGrinding(_folder: string, { sample }: Pick<MeasureOptions, 'sample'>): Promise<string> {
  const model = await readBundledModel();
  const { popularity } = model.parts;
  const count = sample === 0 ? allVariants : sample * lures.length;
  const found: string[] = [];
  for (let i = 0; i < count && popularity !== null; i++) {
    const lure = lures[i % lures.length] as string;
    const suffix = suffixes[Math.floor(i / lures.length) % suffixes.length] as string;
    const registrable = `${lure}-${Math.floor(i / (lures.length * suffixes.length))}.${suffix}`;
    if (findPopularityTier({ registrable, privateSuffix: false, subdomain: '' }, popularity, new Set()) >= 0) {
      found.push(registrable);
    }
  }
  const { suspicious } = model.thresholds;
  const turned = found.filter((host) => {
    const name = parseHostname(host);
    if (name.kind !== 'domain') return false;
    const isWarned = model.explain(name, withoutPopularity).probability >= suspicious;
    return isWarned && model.explain(name).probability < suspicious;
  });
  return [
    '## Names made up until one is popular by chance\n',
    markdownTable([
      ['variants', 'in the filter by chance', 'turned from warned to not warned'],
      [count.toLocaleString('en'), String(found.length), String(turned.length)],
    ]),
  ].join('\n');
}
