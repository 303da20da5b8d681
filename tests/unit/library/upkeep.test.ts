import { expect, it } from 'vitest'
import { acknowledgeLoss, compareWithSentinel } from '../../../lib/library/sentinel.ts'
import type { Instant } from '../../../lib/library/snippet.ts'
import { beginSessionOnce, keepLibraryUp } from '../../../lib/library/upkeep.ts'
import { at, done, newProfile, newSnippet } from './example-snippets.ts'
import { newStorageArea } from './storage-area.ts'

const DAY = 24 * 60 * 60

it('makes the day’s backup and empties the trash, once a day and after each update', async () => {
  let now: Instant = at(0)
  const profile = newProfile()
  const library = profile.open({ now: () => now })
  const area = newStorageArea()
  const [kept, old] = [newSnippet(), newSnippet()]
  for (const snippet of [kept, old]) done(await library.save(snippet))
  done(await library.trash([old.id]))
  const well = { compared: null, retried: null, purged: null, backedUp: null }
  expect(await keepLibraryUp(library, area, '1')).toEqual(well)
  expect(await keepLibraryUp(library, area, '1')).toBeNull()
  expect(await keepLibraryUp(library, area, '2')).toEqual(well)
  expect(await library.backups.list()).toHaveLength(1)
  now = at(31 * DAY)
  expect(await keepLibraryUp(library, area, '2')).toEqual(well)
  now = at(32 * DAY)
  expect(await keepLibraryUp(library, area, '2')).toEqual(well)
  expect(await library.count()).toEqual({ kept: 1, trash: 0 })
  expect((await library.backups.list())[0]).toMatchObject({ reason: 'daily', snippets: 1 })
})

it('does what can be done where a piece of it fails, and says which failed', async () => {
  const library = newProfile().open()
  done(await library.save(newSnippet()))
  library.context.database.backups.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await keepLibraryUp(library, newStorageArea(), '1')).toEqual({
    compared: null,
    retried: null,
    purged: null,
    backedUp: 'disk-full',
  })
})

it('begins the session once, and only where something was ever saved', async () => {
  const library = newProfile().open()
  const [lasting, passing] = [newStorageArea(), newStorageArea()]
  expect(await beginSessionOnce(library, lasting, passing)).toBeNull()
  done(await library.save(newSnippet()))
  await compareWithSentinel(library, lasting)
  expect(await beginSessionOnce(library, lasting, passing)).toBe('whole')
  expect(await beginSessionOnce(library, lasting, passing)).toBeNull()
  expect(await beginSessionOnce(library, lasting, newStorageArea())).toBe('whole')
})

it('begins the session where the library was thrown away and the reader was told, since its copy may be there', async () => {
  const area = newStorageArea()
  const before = newProfile().open()
  done(await before.save(newSnippet()))
  await compareWithSentinel(before, area)
  const after = newProfile().open()
  expect(await compareWithSentinel(after, area)).toHaveLength(1)
  await acknowledgeLoss(area)
  expect(await beginSessionOnce(after, area, newStorageArea())).toBe('whole')
})

it('begins the session again where that failed', async () => {
  const library = newProfile().open({ secondCopy: () => Promise.reject(new Error('not now')) })
  const [lasting, passing] = [newStorageArea(), newStorageArea()]
  done(await library.save(newSnippet()))
  await compareWithSentinel(library, lasting)
  for (let time = 0; time < 2; time++)
    expect(await beginSessionOnce(library, lasting, passing)).toBe('not now')
})
