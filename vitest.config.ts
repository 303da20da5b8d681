import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['lib/language/learn-words.ts', 'tests/unit/property-runs.ts'],
          // Property tests take seconds where many files share two cores.
          testTimeout: 30_000,
        },
      },
      {
        // Real servers on this machine; `npm run test:servers` sees to it that they are there.
        test: {
          name: 'servers',
          include: ['tests/servers/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // Each file starts real browsers, and waits for them most of the time: two at once fit on two cores.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
