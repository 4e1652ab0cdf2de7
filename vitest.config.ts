import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './test/support/slow-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/run-folder-setup.ts', 'test/support/postgres-setup.ts'],
    // Many tests wait for a browser, a database or another process: more of them than processors.
    maxWorkers: 4,
    // Half of a run was reading the same modules and the same content for each file anew. In return
    // a test takes back whatever it sets in its process: environment, timers, listeners.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    env: {
      // The programs that tests start are compiled once, as under npm start.
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/node', import.meta.url)),
    },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
