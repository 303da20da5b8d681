import { describe, expect, it } from 'vitest'
import { instantAt } from '../../../lib/library/context.ts'
import type { Instant } from '../../../lib/library/snippet.ts'
import { DAYS_IN_TRASH } from '../../../lib/library/trash.ts'
import { keepLibraryUp } from '../../../lib/library/upkeep.ts'
import { done, newProfile, newSnippet } from './example-snippets.ts'
import { newStorageArea } from './storage-area.ts'

const DAY = 24 * 60 * 60 * 1000
const YEAR = 365 * DAY
const TODAY = Date.UTC(2026, 5, 1, 12)

/** A library on a computer whose clock can be set. */
function openWithClock() {
  let time = TODAY
  const now = (): Instant => instantAt(time)
  const library = newProfile().open({ now })
  const area = newStorageArea()
  return {
    library,
    now,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    keepUp: () => keepLibraryUp(library, area, '1'),
    saved: async (note: string) => {
      const snippet = newSnippet({ note, createdAt: now(), changedAt: now() })
      done(await library.save(snippet))
      return snippet.id
    },
  }
}

describe('a clock that is set back a year', () => {
  it('lets nothing be saved, changed or found less than before', async () => {
    const { library, pass, saved } = openWithClock()
    const before = await saved('before')
    pass(-YEAR)
    const after = await saved('after')
    done(await library.change(before, { note: 'changed after' }))
    expect(await library.get(before)).toMatchObject({ note: 'changed after', trashedAt: null })
    expect(await library.get(after)).toMatchObject({ note: 'after' })
    pass(YEAR)
    done(await library.change(before, { note: 'changed again' }))
    expect(await library.get(before)).toMatchObject({ note: 'changed again' })
    expect(await library.count()).toEqual({ kept: 2, trash: 0 })
    expect(await library.check()).toEqual({ snippets: 2, astray: [], unreadable: [] })
  })

  it('takes no day in the trash away from what was put there meanwhile', async () => {
    const { library, pass, keepUp, saved } = openWithClock()
    const id = await saved('')
    await keepUp()
    pass(-YEAR)
    done(await library.trash([id]))
    await keepUp()
    // The clock is right again, and stays so.
    pass(YEAR)
    for (let day = 0; day < DAYS_IN_TRASH; day++) {
      await keepUp()
      expect(await library.count()).toEqual({ kept: 0, trash: 1 })
      pass(DAY)
    }
    await keepUp()
    pass(DAY)
    await keepUp()
    expect(await library.count()).toEqual({ kept: 0, trash: 0 })
  })

  it('keeps each day’s new backup, beside those of before', async () => {
    const { library, pass, keepUp, saved } = openWithClock()
    for (let day = 0; day < 40; day++) {
      await saved(`day ${day}`)
      await keepUp()
      pass(DAY)
    }
    const before = await library.backups.list()
    expect(before.length).toBeGreaterThan(5)
    pass(-YEAR)
    for (let day = 0; day < 3; day++) {
      await saved(`a year earlier, day ${day}`)
      await keepUp()
      pass(DAY)
    }
    const [newest, second] = await library.backups.list()
    expect(newest?.snippets).toBe(43)
    expect(second?.snippets).toBe(42)
  })

  it('keeps the copy that is made before much is deleted', async () => {
    const { library, pass, saved } = openWithClock()
    const one = await saved('kept')
    const ids = [one]
    for (let count = 0; count < 20; count++) ids.push(await saved('kept'))
    for (let count = 0; count < 12; count++) {
      pass(DAY)
      done(await library.change(one, { note: `change ${count}` }))
      done(await library.backups.take('import'))
    }
    pass(-YEAR)
    done(await library.change(one, { note: 'the last words' }))
    done(await library.trash(ids))
    const [newest] = await library.backups.list()
    expect(newest).toMatchObject({ reason: 'delete', snippets: 21 })
    done(await library.purge(ids))
    done(await library.backups.restore(newest?.id ?? 0, 'add'))
    expect(await library.get(one)).toMatchObject({ note: 'the last words', trashedAt: null })
  })
})

describe('a clock that runs ahead', () => {
  it('empties no trash where it is put right within a day', async () => {
    const { library, pass, keepUp, saved } = openWithClock()
    const id = await saved('')
    done(await library.trash([id]))
    await keepUp()
    pass(YEAR)
    await keepUp()
    pass(60 * 60 * 1000)
    await keepUp()
    pass(-YEAR)
    await keepUp()
    pass(DAY)
    await keepUp()
    expect(await library.count()).toEqual({ kept: 0, trash: 1 })
    done(await library.restore([id]))
    expect(await library.get(id)).toMatchObject({ trashedAt: null })
  })
})
