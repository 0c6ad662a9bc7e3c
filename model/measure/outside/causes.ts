import { parseProtectedSites } from '../../../src/core/heads/lookalike/protected-text.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import type { Model } from '../../../src/core/model/model.ts';
import type { ScoredName } from './scored-set.ts';

/** A question about a name; the first that is answered with yes is the cause. */
type Cause = readonly [cause: string, test: (row: ScoredName) => boolean];

const services = /^(?:webmail|e?mail|login|signin|verify|secure|account|auth|sso|portal|support|my|id|pay)\./;
const lure = new RegExp(
  'log-?in|sign-?in|verif|secur|account|support|wallet|bonus|gift|nitro|claim|airdrop|reward|promo|free|update|' +
    'bank|pay|auth|confirm|deliver|parcel|track|refund|tax|invoice|sale|outlet|shop|cheap|trade|invest|casino',
);

function isShort({ label }: DomainName): boolean {
  return label.length <= 6;
}

/** Counts false alarms by their likeliest cause, most frequent first, with two examples each. */
export function falseAlarmCauses(model: Model, warned: readonly ScoredName[]): string[][] {
  const withoutSuffix = new Set(['suffix', 'hostSuffix']);
  const causes: readonly Cause[] = [
    ['service prefix', ({ name }) => services.test(name.host) && name.subdomain !== ''],
    ['customer of a platform', ({ name }) => name.privateSuffix],
    ['other subdomain', ({ name }) => name.subdomain !== '' && name.subdomain !== 'www'],
    ['imitation of a protected site', ({ threat }) => threat === 'lookalike'],
    ['other script', ({ name }) => name.label.startsWith('xn--')],
    ['suffix', ({ name }) => model.explain(name, withoutSuffix).probability < model.thresholds.suspicious],
    ['digits', ({ name }) => /\d/.test(name.label)],
    ['acronym or short label', ({ name }) => isShort(name) || /^[^aeiouy]+$/.test(name.label)],
    ['lure words', ({ name }) => lure.test(name.label)],
    ['words of other languages, compounds', () => true],
  ];
  return countCauses(causes, warned);
}

/** Counts malicious names that are judged safe by the likeliest reason. */
export function missCauses(model: Model, missed: readonly ScoredName[]): string[][] {
  const sites = parseProtectedSites(model.parts.lookalike?.sites ?? []);
  const brands = new Set(
    sites.filter(({ label, everyday }) => label.length >= 5 && !everyday).map(({ label }) => label),
  );
  const causes: readonly Cause[] = [
    ['spelt-out brand', ({ name }) => holdsBrand(name.host.slice(0, -name.suffix.length - 1), brands)],
    ['lure words', ({ name }) => lure.test(name.host)],
    ['customer of a platform', ({ name }) => name.privateSuffix],
    ['subdomain of an ordinary domain', ({ name }) => name.subdomain !== '' && name.subdomain !== 'www'],
    ['short label', ({ name }) => isShort(name)],
    ['ordinary name', () => true],
  ];
  return countCauses(causes, missed);
}

function holdsBrand(text: string, brands: ReadonlySet<string>): boolean {
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 5; end <= Math.min(text.length, start + 20); end++) {
      if (brands.has(text.slice(start, end))) return true;
    }
  }
  return false;
}

function countCauses(causes: readonly Cause[], rows: readonly ScoredName[]): string[][] {
  const found = new Map<string, ScoredName[]>();
  for (const row of rows) {
    const [cause] = causes.find(([, test]) => test(row)) as Cause;
    found.set(cause, [...(found.get(cause) ?? []), row]);
  }
  return [...found]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([cause, list]) => [
      cause,
      String(list.length),
      `${((100 * list.length) / rows.length).toFixed(0)} %`,
      list
        .slice(0, 3)
        .map(({ name }) => `\`${name.host}\``)
        .join(' '),
    ]);
}
