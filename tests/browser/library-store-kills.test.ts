import { expect, it } from 'vitest'
import { killAtRandom } from './library-store/kills.ts'

const KILLS = Number(process.env.KILLS ?? 6)
/** A new one each time, so that many short runs are one long one; the seed of a failure is in its words. */
const SEED = Number(process.env.KILLS_SEED ?? Date.now() % 1_000_000)

it(
  `loses nothing that was acknowledged when the browser is killed (seed ${SEED})`,
  async () => {
    const { faults, kills } = await killAtRandom(KILLS, SEED, () => undefined)
    expect(faults).toEqual([])
    expect(kills).toBe(KILLS)
  },
  60_000 + KILLS * 20_000,
)
