/**
 * `PROPERTY_RUNS=5000 npx vitest run --project unit --testTimeout 600000` tries each property on so many cases, where
 * the test does not say itself how many it needs. Each run draws other cases.
 */
const runs = Number(process.env.PROPERTY_RUNS ?? 0)
if (runs > 0) (await import('fast-check')).default.configureGlobal({ numRuns: runs })

export {}
