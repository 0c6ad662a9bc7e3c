import type { Lookups } from '../../../src/background/lookup/lookups.ts';
import type { LookupKind, LookupOutcome, LookupReport } from '../../../src/core/lookup/report.ts';

/** Look-ups at an endpoint in memory. */
export interface FakeLookups extends Lookups {
  /** The hosts that the endpoint lists. */
  readonly listed: Set<string>;
  /** The hosts that were looked up, in order. */
  readonly requestedHosts: string[];
  /** Makes every look-up time out. */
  fails: boolean;
  /** Runs during each look-up. */
  duringRequest: () => void | Promise<void>;
  /** Forgets every answer. */
  expire(): void;
}

export function createFakeLookups(): FakeLookups {
  const answers = new Map<string, LookupReport>();
  const underWay = new Set<string>();
  const outcome = (host: string): LookupOutcome => {
    if (lookups.fails) return { state: 'failed', reason: 'timeout', status: null };
    const listed = lookups.listed.has(host) ? ({ host, feeds: 1, day: null, kind: 'other' } as const) : null;
    return { state: 'evidence', rows: 3, listed };
  };
  const report = (host: string, kind: LookupKind): LookupReport => ({
    kind,
    host,
    endpoint: 'https://intel.example.com',
    sent: '3fa2',
    at: 0,
    outcome: outcome(host),
  });
  const lookups: FakeLookups = {
    listed: new Set(),
    requestedHosts: [],
    fails: false,
    duringRequest: () => undefined,
    expire: () => answers.clear(),
    findCached: async ({ host }) => answers.get(host) ?? null,
    async ask({ host }, kind, after) {
      lookups.requestedHosts.push(host);
      underWay.add(host);
      await after;
      await lookups.duringRequest();
      underWay.delete(host);
      answers.set(host, report(host, kind));
      return answers.get(host) ?? null;
    },
    isAsking: ({ host }) => underWay.has(host),
    async waitFor({ host }) {
      while (underWay.has(host)) await new Promise((resolve) => setTimeout(resolve, 1));
    },
    forget: async ({ host }) => void answers.delete(host),
  };
  return lookups;
}
