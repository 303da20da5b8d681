import { describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'

/** More with SIMULATION_RUNS=10000; one alone with SIMULATION_SEED=…. */
const RUNS = Number(process.env.SIMULATION_RUNS ?? 100)
const ONLY = process.env.SIMULATION_SEED

/** Each brought something to light that has been mended since: notes of a change of the key that were spoilt or lost, own files that a store listed late, a copy of a copy (which is nobody's fault but the store's). */
const ONCE_FAILED = [336, 1063, 1102, 1139, 1196, 1248, 1271, 7213, 9912]

describe('devices that sync in bad weather', () => {
  it('show the same in the end, with nothing lost and nothing twice', {
    timeout: 60_000 + RUNS * 200,
  }, async () => {
    const seeds = ONLY
      ? [Number(ONLY)]
      : [...new Set([...ONCE_FAILED, ...Array.from({ length: RUNS }, (_, index) => index + 1)])]
    const failures: { seed: number; faults: readonly string[] }[] = []
    const had = { crashes: 0, keyChanges: 0, removals: 0 }
    for (const seed of seeds) {
      const ending = await simulate(seed)
      had.crashes += ending.crashes
      had.keyChanges += ending.keyChanges
      had.removals += ending.removals
      if (ending.faults.length > 0) failures.push({ seed, faults: ending.faults })
    }
    expect(failures.slice(0, 5)).toEqual([])
    if (ONLY) return
    expect(had.crashes).toBeGreaterThan(RUNS / 10)
    expect(had.keyChanges).toBeGreaterThan(RUNS / 10)
    expect(had.removals).toBeGreaterThan(RUNS / 30)
  })
})
