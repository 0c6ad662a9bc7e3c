import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { defaultTenants } from '../../training/phishing/default-tenants.ts';
import { type OutsideSet, takeByHash } from './outside-sets.ts';

/** First labels of ordinary services that organisations run under their own domain. */
const servicePrefixes = ['webmail', 'login', 'verify', 'secure', 'mail', 'account', 'my', 'support', 'id', 'pay'];
/** Ordinary domains per prefix, and made tenants per platform. */
const prefixedDomains = 2000;
const tenantsPerPlatform = 200;
/** Differs from the seed of the training rows. */
const seed = 1009;

/** Puts every service prefix before domains of `ordinary`, one set per prefix. */
export function prefixedSets(ordinary: readonly DomainName[]): OutsideSet[] {
  const domains = ordinary.filter(({ privateSuffix }) => !privateSuffix);
  const distinct = [...new Map(domains.map((name) => [name.registrable, name])).values()];
  const chosen = takeByHash(distinct, prefixedDomains);
  return servicePrefixes.map((prefix) =>
    made(
      `${prefix}.*`,
      chosen.map(({ registrable }) => `${prefix}.${registrable}`),
    ),
  );
}

/** Names that hosting platforms give their customers by default, one set per platform. */
export function tenantSets(): OutsideSet[] {
  return [...defaultTenants(tenantsPerPlatform, seed)].map(([platform, hosts]) => made(platform, hosts));
}

function made(name: string, hosts: readonly string[]): OutsideSet {
  const names = hosts
    .map((host) => parseHostname(host))
    .filter((parsed): parsed is DomainName => parsed.kind === 'domain');
  return { name, malicious: 0, part: 'evaluate', names };
}
