import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'model/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/{integration,rules,support}/*.test.ts',
    ],
    // Some tests start the command in a process of its own, which takes seconds on a busy machine.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
