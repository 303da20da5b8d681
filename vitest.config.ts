import { defineConfig } from 'vitest/config'

/**
 * Tests in real browsers that are left to `npm run test:long`: with them `npm test` would take twice a quarter of an
 * hour on two cores, and be run by nobody.
 */
const LONG = [
  'accessibility-of-cards',
  'bad-pages',
  'browse',
  'companion',
  'dismissals',
  'forced-colours',
  'jumps',
  'keyboard',
  'keyboard-pairing',
  'library-store',
  'library-store-kills',
  'library-store-torn-log',
  'life-and-death',
  'life-databases',
  'lock',
  'packs',
  'repeats',
  'sealed-copy',
  'settings-file',
  'surfaces',
  'sync-code',
  'sync-in-account',
  'sync-in-couchdb',
  'sync-in-folder',
  'sync-questions',
  'tasks',
  'team',
  'welsh',
].map(name => `tests/browser/${name}.test.ts`)

/** Each file starts real browsers, and waits for them most of the time: two at once fit on two cores. */
const IN_BROWSERS = {
  environment: 'node',
  maxWorkers: 2,
  testTimeout: 90_000,
  hookTimeout: 90_000,
} as const

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
        test: { name: 'browser', include: ['tests/browser/*.test.ts'], exclude: LONG, ...IN_BROWSERS },
      },
      { test: { name: 'long', include: LONG, ...IN_BROWSERS } },
    ],
  },
})
