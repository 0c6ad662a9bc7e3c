import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'model/**/*.test.ts', 'scripts/**/*.test.ts', 'test/*.test.ts'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
