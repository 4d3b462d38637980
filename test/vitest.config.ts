import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { ROOT } from './run.ts'
import { LongestFirst, SLOW_FILES } from './slow-files.ts'

const gone = SLOW_FILES.filter((path) => !existsSync(join(ROOT, path)))
if (gone.length > 0) throw new Error(`test/slow-files.ts names files that are not there: ${gone.join(', ')}`)

export default defineConfig({
  // Packages as users get them: with vitest's own conditions those that have a build for development are loaded from it,
  // and the Markdown parser there checks itself at every character.
  ssr: { resolve: { conditions: ['module', 'node'] } },
  test: {
    globalSetup: ['test/setup.ts', 'test/seed.ts'],
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // By default one core is left alone, which on two cores means one file at a time.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [...SLOW_FILES],
          // They change nothing that another file could see, and share what they have loaded.
          isolate: false,
          // A file that needs a browser belongs among the slow ones, and fails until it is named there.
          env: { SAMVERKAN_BROWSER: '/there/is/no/browser/in/test-fast' },
        },
      },
      { extends: true, test: { name: 'slow', include: [...SLOW_FILES] } },
    ],
  },
})
