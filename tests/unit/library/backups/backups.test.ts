import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Backup } from '../../../../lib/library/backups/backup.ts'
import { packEntries, unpackEntries } from '../../../../lib/library/backups/part-format.ts'
import { backupsToKeep, isBackupDue } from '../../../../lib/library/backups/rotation.ts'
import { boundsOf, STRETCHES, stretchOf } from '../../../../lib/library/backups/stretches.ts'
import { instantAt } from '../../../../lib/library/context.ts'
import type { Library } from '../../../../lib/library/library.ts'
import { createDocument } from '../../../../lib/library/snippet-document.ts'
import { at, done, idOf, newProfile, newSnippet } from '../example-snippets.ts'

const DAY = 24 * 60 * 60 * 1000
const partsOf = (library: Library) => library.context.database.backupParts.toCollection().primaryKeys()

async function libraryOf(count: number) {
  const library = newProfile().open()
  const ids = Array.from({ length: count }, (_, index) => idOf(index))
  const brought = ids.map(id => ({
    ...newSnippet({ id, note: `note ${id}` }),
    trashedAt: null,
    keptAgainstTrash: false,
  }))
  done(await library.bring(brought.map(snippet => ({ snippet }))))
  return { library, ids, one: ids[0] ?? idOf(0), other: ids[1] ?? idOf(1) }
}

describe('a backup', () => {
  it('brings back what is missing, and leaves what is newer', async () => {
    const { library, one, other } = await libraryOf(30)
    const { backup } = done(await library.backups.take('asked'))
    done(await library.purge([one]))
    done(await library.change(other, { note: 'newer' }))
    const later = newSnippet()
    done(await library.save(later))
    const report = done(await library.backups.restore(backup?.id ?? 0, 'add'))
    expect(report).toMatchObject({ added: 1, changed: 0, trashed: 0, lost: 0 })
    expect(await library.get(one)).toMatchObject({ note: `note ${one}`, keptAgainstTrash: false })
    expect(await library.get(other)).toMatchObject({ note: 'newer' })
    expect(await library.get(later.id)).toMatchObject({ trashedAt: null })
    expect(await library.check()).toEqual({ snippets: 31, astray: [], unreadable: [] })
  })

  it('can make the library as it was, and that can be undone', async () => {
    const { library, one, other } = await libraryOf(4)
    done(await library.trash([one]))
    const { backup } = done(await library.backups.take('asked'))
    done(await library.restore([one]))
    done(await library.change(other, { note: 'later', tags: ['later'] }))
    const later = newSnippet()
    done(await library.save(later))
    const report = done(await library.backups.restore(backup?.id ?? 0, 'as-it-was'))
    expect(report).toMatchObject({ added: 0, changed: 2, trashed: 1 })
    expect((await library.get(one))?.trashedAt).not.toBeNull()
    expect(await library.get(other)).toMatchObject({ note: `note ${other}`, tags: [] })
    expect((await library.get(later.id))?.trashedAt).not.toBeNull()
    done(await library.backups.restore(report.snapshot ?? 0, 'as-it-was'))
    expect(await library.get(one)).toMatchObject({ trashedAt: null })
    expect(await library.get(other)).toMatchObject({ note: 'later', tags: ['later'] })
    expect(await library.get(later.id)).toMatchObject({ trashedAt: null })
  })

  it('puts back into the trash what was there and has been deleted for good since', async () => {
    const { library, one } = await libraryOf(1)
    done(await library.trash([one]))
    const { backup } = done(await library.backups.take('asked'))
    done(await library.purge([one]))
    done(await library.backups.restore(backup?.id ?? 0, 'as-it-was'))
    expect((await library.get(one))?.trashedAt).not.toBeNull()
    done(await library.purge([one]))
    done(await library.backups.restore(backup?.id ?? 0, 'add'))
    expect((await library.get(one))?.trashedAt).toBeNull()
  })

  it('has the copies of articles', async () => {
    const library = newProfile().open()
    const snippet = newSnippet({ kind: 'article' })
    const article = { html: '<p>Größe</p>', text: 'Größe', byline: 'Somebody', savedAt: at(1) }
    done(await library.save(snippet, { article }))
    const { backup } = done(await library.backups.take('asked'))
    done(await library.purge([snippet.id]))
    done(await library.backups.restore(backup?.id ?? 0, 'add'))
    expect(await library.article(snippet.id)).toEqual(article)
  })

  it('writes only the parts in which something changed', async () => {
    const { library, one } = await libraryOf(200)
    done(await library.backups.take('asked'))
    const before = await partsOf(library)
    expect(before).toHaveLength(STRETCHES)
    done(await library.change(one, { note: 'changed' }))
    const { backup } = done(await library.backups.take('asked'))
    expect(await partsOf(library)).toHaveLength(STRETCHES + 1)
    expect(await library.backups.verify(backup?.id ?? 0)).toEqual({ readable: 200, lost: 0 })
    expect(done(await library.backups.take('asked')).backup?.id).toBe(backup?.id)
  })

  it('gives everything but what is damaged, and says how much that is', async () => {
    const { library, ids } = await libraryOf(100)
    const { backup } = done(await library.backups.take('asked'))
    const { database } = library.context
    const [first] = await partsOf(library)
    const part = await database.backupParts.get(first ?? 0)
    if (part?.form !== 'packed') throw new Error('There is no packed part.')
    const bytes = library.context.codec.open(part.bytes)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
    await database.backupParts.put({ ...part, bytes: library.context.codec.seal(bytes) })
    const verified = await library.backups.verify(backup?.id ?? 0)
    expect(verified?.lost).toBeGreaterThan(0)
    expect((verified?.readable ?? 0) + (verified?.lost ?? 0)).toBe(100)
    done(await library.purge(ids))
    const report = done(await library.backups.restore(backup?.id ?? 0, 'add'))
    expect(report).toMatchObject({ added: verified?.readable, lost: verified?.lost })
    expect((await library.check()).unreadable).toEqual([])
  })

  it('is made although a snippet in the library is damaged, and brings back the others', async () => {
    const { library, one, other } = await libraryOf(2)
    const { database, codec } = library.context
    await database.documents.update(one, { state: codec.seal(Uint8Array.of(255, 1, 2)) as never })
    const { backup } = done(await library.backups.take('asked'))
    await database.documents.clear()
    await database.snippets.clear()
    done(await library.backups.restore(backup?.id ?? 0, 'add'))
    expect(await library.get(other)).toMatchObject({ note: `note ${other}` })
    expect(await library.check()).toMatchObject({ astray: [], unreadable: [] })
  })

  it('is made before many are deleted, and before an import', async () => {
    const { library, ids } = await libraryOf(25)
    done(await library.trash(ids.slice(0, 5)))
    expect(await library.backups.list()).toEqual([])
    done(await library.trash(ids))
    expect(await library.backups.list()).toMatchObject([{ reason: 'delete', snippets: 25 }])
    done(await library.bring([{ snippet: { ...newSnippet(), trashedAt: null, keptAgainstTrash: false } }]))
    expect(await library.backups.list()).toMatchObject([{ reason: 'import' }, { reason: 'delete' }])
  })

  it('outlives a later one that was cut short', async () => {
    const { library, one } = await libraryOf(10)
    const { backup } = done(await library.backups.take('asked'))
    done(await library.change(one, { note: 'changed' }))
    const { database } = library.context
    // Parts are there and the backup they belong to is not: as after a crash between the two.
    const stray = await database.backupParts.add({ form: 'rows', documents: [], articles: [] })
    const next = done(await library.backups.take('asked'))
    expect(await database.backupParts.get(stray)).toBeUndefined()
    expect(await library.backups.verify(backup?.id ?? 0)).toEqual({ readable: 10, lost: 0 })
    expect(await library.backups.verify(next.backup?.id ?? 0)).toEqual({ readable: 10, lost: 0 })
  })

  it('is made once a day, and only when something changed', async () => {
    let now = at(0)
    const library = newProfile().open({ now: () => now })
    expect(done(await library.backups.daily()).backup).toBeNull()
    done(await library.save(newSnippet()))
    expect(done(await library.backups.daily()).backup).toMatchObject({ reason: 'daily', snippets: 1 })
    done(await library.save(newSnippet()))
    expect(done(await library.backups.daily()).backup).toBeNull()
    now = at(DAY / 1000)
    done(await library.backups.daily())
    now = at((2 * DAY) / 1000)
    done(await library.backups.daily())
    expect(await library.backups.list()).toMatchObject([{ at: at(DAY / 1000), snippets: 2 }, { at: at(0) }])
  })

  it('says so where there is none', async () => {
    const { library } = await libraryOf(1)
    expect(await library.backups.restore(77, 'add')).toMatchObject({ ok: false, fault: 'gone' })
  })
})

describe('which backups are kept', () => {
  const backups = (count: number, reason: Backup['reason'], step: number): Backup[] =>
    Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      at: instantAt(Date.UTC(2026, 5, 1, 12) + index * step),
      reason,
      snippets: 1,
    }))

  it('of daily ones, five days and four weeks', () => {
    const all = backups(60, 'daily', DAY)
    const last = all.at(-1)?.at ?? at(0)
    const kept = backupsToKeep(all, last)
    const days = [...kept]
      .map(id => Date.parse(all[id - 1]?.at ?? '') / DAY)
      .toSorted((one, other) => other - one)
    const [newest = 0] = days
    expect(days.slice(0, 5).map(day => newest - day)).toEqual([0, 1, 2, 3, 4])
    // 1 June 2026 is a Monday, so sixty days end with a Thursday: the Sundays before it.
    expect(days.slice(5).map(day => newest - day)).toEqual([11, 18])
    expect(kept.size).toBe(7)
  })

  it('of snapshots, the ten newest however old they are', () => {
    const all = backups(15, 'import', DAY)
    const kept = backupsToKeep(all, instantAt(Date.UTC(2027, 0, 1)))
    expect([...kept].toSorted((one, other) => one - other)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  })

  it('all that were asked for', () => {
    expect(backupsToKeep(backups(40, 'asked', DAY), at(0)).size).toBe(40)
  })

  it('never less for having more', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.integer({ min: 1, max: 60 }), (count, hours) => {
        const all = backups(count, 'daily', (hours * DAY) / 24)
        const kept = backupsToKeep(all, all.at(-1)?.at ?? at(0))
        const newest = all.at(-1)
        expect(kept.size).toBeLessThanOrEqual(9)
        expect(newest === undefined || kept.has(newest.id)).toBe(true)
        expect(newest === undefined || isBackupDue(all, newest.at)).toBe(newest === undefined)
      }),
    )
  })
})

describe('packed entries', () => {
  const entry = fc.record({
    id: fc.nat(1000).map(idOf),
    state: fc.uint8Array({ maxLength: 200 }),
    article: fc.option(
      fc.record({
        html: fc.string(),
        text: fc.string(),
        byline: fc.option(fc.string()),
        savedAt: fc.constant(at(3)),
      }),
    ),
  })

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), entries => {
        expect(unpackEntries(packEntries(entries))).toEqual(entries)
      }),
    )
  })

  it('are given whole or not at all after any damage', () => {
    const entries = [1, 2, 3].map(number => ({
      id: idOf(number),
      state: createDocument(newSnippet({ id: idOf(number) })),
      article: null,
    }))
    const packed = packEntries(entries)
    fc.assert(
      fc.property(
        fc.nat(packed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (place, flip, cut) => {
          const bytes = cut ? packed.slice(0, place) : packed.slice()
          if (!cut) bytes[place] = (bytes[place] ?? 0) ^ flip
          for (const read of unpackEntries(bytes)) {
            const whole = entries.find(({ id }) => id === read.id)
            // An id may be damaged and still be an id; what it stands for must not be.
            if (whole) expect(read.state).toEqual(whole.state)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('stretches', () => {
  it('hold every id once, as the database compares ids', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uuid(),
          fc.uuid().map(id => id.toUpperCase()),
          fc.string(),
        ),
        id => {
          const holding = Array.from({ length: STRETCHES }, (_, index) => index).filter(index => {
            const [from, to] = boundsOf(index)
            return id >= from && id < to
          })
          if (id < '\uffff') expect(holding).toEqual([stretchOf(id)])
        },
      ),
    )
  })
})
