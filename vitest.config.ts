import { defineConfig } from 'vitest/config';
import type { CoverageV8Options } from 'vitest/node';

const integration = ['test/integration/*.test.ts', '{src,model,scripts,test}/**/*.integration.test.ts'];
const training = ['{src,model,scripts,test}/**/*.training.test.ts'];
const rules = ['test/rules/*.test.ts'];

/** Lines that the unit tests must cover, a little below what they do. Integration and training tests cover the rest. */
const floors = {
  'src/core/**': 94,
  'src/background/**': 88,
  'src/content/**': 78,
  'src/{popup,options,warning,trust,ui}/**': 88,
  'src/intel/**': 80,
  'src/server/**': 58,
  'src/cli/**': 35,
  'src/s3/**': 24,
  'model/**': 40,
  'scripts/lib/**': 50,
} as const;

const coverage: CoverageV8Options & { provider: 'v8' } = {
  provider: 'v8',
  reportsDirectory: '.cache/coverage',
  reporter: ['json-summary', 'html'],
  include: ['src/**/*.{ts,tsx}', 'model/{evaluation,report,training}/**/*.ts', 'scripts/lib/**/*.{ts,mjs}'],
  // Only browser tests can run these.
  exclude: ['**/*.d.ts', 'src/platform/**', 'src/{popup,options,warning,trust}/main.tsx'],
  thresholds: Object.fromEntries(Object.entries(floors).map(([folder, lines]) => [folder, { lines }])),
};

/**
 * The name or folder of a test file says which project it belongs to. `test/rules/test-projects.test.ts` keeps servers,
 * processes and training out of the unit tests.
 */
export default defineConfig({
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    coverage,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: ['{src,model,scripts,test}/**/*.test.{ts,tsx}'],
          exclude: [...integration, ...training, ...rules],
          // Files share the modules of their thread: importing them anew for each file takes longer than all the tests.
          pool: 'threads',
          isolate: false,
          setupFiles: ['test/support/real-timers.ts'],
        },
      },
      { extends: true, test: { name: 'rules', include: rules } },
      // Processes take seconds to start on a busy machine.
      { extends: true, test: { name: 'integration', include: integration, testTimeout: 30_000 } },
      { extends: true, test: { name: 'training', include: training, testTimeout: 60_000 } },
    ],
  },
});
