import { describe, expect, it } from 'vitest'
import { followChanges, type WaitForChange } from '../../../../lib/sync/schedule/follow-changes.ts'
import { answered, failed } from '../../../../lib/sync/stores/store.ts'

/** Follows through these answers of a store, one after the other; gives what was done. */
async function follow(answers: readonly (Awaited<ReturnType<WaitForChange>> | null)[]) {
  const controller = new AbortController()
  const left = [...answers]
  const done: (string | number)[] = []
  await followChanges(
    {
      async find() {
        const answer = left.shift()
        if (answer === undefined) controller.abort()
        return answer ? async () => answer : null
      },
      async sync() {
        done.push('sync')
      },
      async pause(milliseconds) {
        done.push(milliseconds)
      },
    },
    controller.signal,
  )
  return done
}

describe('following a store', () => {
  it('syncs when something has changed, and not when nothing has', async () => {
    expect(await follow([answered(false), answered(true)])).toEqual([3_000, 'sync', 3_000])
  })

  it('asks nothing where there is no store to follow, and looks again after a minute', async () => {
    expect(await follow([null])).toEqual([60_000])
  })

  it('waits longer after each fault, at most half an hour, and not after a good answer', async () => {
    const faults = Array.from({ length: 8 }, () => failed('unreachable'))
    const pauses = await follow([...faults, answered(false)])
    expect(pauses.slice(0, 4)).toEqual([60_000, 120_000, 240_000, 480_000])
    expect(Math.max(...(pauses as number[]))).toBe(1_800_000)
    expect(pauses.at(-1)).toBe(3_000)
  })

  it('outlives whatever is thrown, and ends when it is over', async () => {
    const controller = new AbortController()
    let thrown = 0
    const over = followChanges(
      {
        find: async () => {
          thrown += 1
          if (thrown === 3) controller.abort()
          throw new Error('the database is closed')
        },
        sync: async () => undefined,
        pause: async () => undefined,
      },
      controller.signal,
    )
    await expect(over).resolves.toBeUndefined()
    expect(thrown).toBe(3)
  })
})
