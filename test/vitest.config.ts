import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages as users get them: with vitest's own conditions those that have a build for development are loaded from it,
  // and the Markdown parser there checks itself at every character.
  ssr: { resolve: { conditions: ['module', 'node'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup.ts', 'test/seed.ts'],
    pool: 'forks',
    // By default one core is left alone, which on two cores means one file at a time.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
