import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'attacks', testDir: 'test/attacks' },
  ],
  outputDir: 'test-results',
  globalSetup: './test/support/e2e/global-setup.ts',
  // The policy file is the whole machine's, and timing is what many of these tests are about.
  workers: 1,
  fullyParallel: false,
  timeout: 45_000,
  // A busy CI machine must not fail a change that is not at fault. The summary names tests that needed another try.
  retries: process.env.CI ? 2 : 0,
  expect: { timeout: 8_000 },
  reporter: 'list',
});
