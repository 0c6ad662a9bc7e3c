import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { extensionId } from '../../../scripts/lib/extension-id.ts';
import { type Hostwise, launchHostwise } from './hostwise.ts';
import { findPolicyFile, type PolicyFile } from './policy-file.ts';
import { type SiteServer, startSites } from './site-server.ts';

interface Fixtures {
  /** A profile folder that is removed after the test. */
  readonly profile: string;
  readonly hostwise: Hostwise;
  /** A policy file that is removed after the test. The test is skipped if this machine can have none. */
  readonly policy: PolicyFile;
}

interface WorkerFixtures {
  readonly sites: SiteServer;
}

/** Each test has its own browser and profile. All tests share the sites. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const sites = await startSites();
      await use(sites);
      await sites.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  profile: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'hostwise-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  hostwise: async ({ profile, sites }, use) => {
    const hostwise = await launchHostwise(profile, sites);
    await use(hostwise);
    await hostwise.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  policy: async ({}, use, testInfo) => {
    const policy = await findPolicyFile(extensionId());
    if (typeof policy === 'string') return testInfo.skip(true, `no policy file: ${policy}`);
    await use(policy);
    policy.remove();
  },
});

export { expect } from '@playwright/test';

/** For waiting until a policy applies: the browser reads the file seconds after it starts or the file changes. */
export const policyDelay = { timeout: 25_000 };

/** Hostnames for the tests. None of them exists; the first two look as if a machine had generated them. */
export const names = {
  machine: 'kq3vz8xw1ytr7plm.info',
  machine2: 'wmplqzxrtykd.ru',
  plain: 'holiday-photos.org',
  plain2: 'mein-kleiner-garten.de',
} as const;

/** Thresholds that make the generated names dangerous, regardless of the model's own thresholds. */
export const strict = { suspiciousPercent: 50, dangerousPercent: 50 } as const;
/** Thresholds that make the generated names suspicious. */
export const wary = { suspiciousPercent: 50, dangerousPercent: 100 } as const;
