import { defineConfig } from 'vitest/config';

const integration = ['test/integration/*.test.ts', '{src,model,scripts,test}/**/*.integration.test.ts'];
const training = ['{src,model,scripts,test}/**/*.training.test.ts'];
const rules = ['test/rules/*.test.ts'];

/**
 * The name or folder of a test file says which project it belongs to. `test/rules/test-projects.test.ts` keeps servers,
 * processes and training out of the unit tests.
 */
export default defineConfig({
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
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
