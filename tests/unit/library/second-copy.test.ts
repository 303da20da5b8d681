import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Library, openLibrary } from '../../../lib/library/library.ts'
import { inLibraryTurn } from '../../../lib/library/library-turn.ts'
import { NEWEST_VERSION } from '../../../lib/library/migrations.ts'
import { copyDatabase } from '../../../lib/library/second-copy/copy-database.ts'
import { compareWithSentinel } from '../../../lib/library/sentinel.ts'
import type { Snippet } from '../../../lib/library/snippet.ts'
import { at, done, idOf, newSnippet } from './example-snippets.ts'
import { newStorageArea } from './storage-area.ts'
import { readStored, type StoredLibrary, writeStored } from './stored-library.ts'

/** A browser in which the library and its second copy lie in files of their own, and either may be thrown away. */
function newBrowser() {
  let [main, copy] = [new IDBFactory(), new IDBFactory()]
  let second = 0
  return {
    open: (): Library =>
      openLibrary({ indexedDB: main, IDBKeyRange, now: () => at(second++), secondCopy: async () => copy }),
    /** A page that is closed before anything it writes gets into the copy. */
    openWithoutCopy: (): Library =>
      openLibrary({ indexedDB: main, IDBKeyRange, now: () => at(second++), secondCopy: async () => null }),
    throwAwayLibrary() {
      main = new IDBFactory()
    },
    throwAwayCopy() {
      copy = new IDBFactory()
    },
    /** What lies in the library's files, and putting it there again: as where its last writes were cut off. */
    files: () => readStored(main, NEWEST_VERSION),
    async putBack(files: StoredLibrary) {
      main = new IDBFactory()
      await writeStored(main, files)
    },
    copied: () => copyDatabase('library', copy, IDBKeyRange),
  }
}

/** Resolves when the copy has what was acknowledged. */
const copied = (library: Library) => inLibraryTurn(library.context, 'write', async () => undefined)

async function contentOf(library: Library): Promise<Snippet[]> {
  const all: Snippet[] = []
  for await (const part of library.all()) all.push(...part)
  return all
}

describe('a library that the browser threw away', () => {
  it('comes back from its second copy, as it was', async () => {
    const browser = newBrowser()
    const before = browser.open()
    const [kept, trashed, purged, back] = [
      newSnippet({ note: 'kept' }),
      newSnippet(),
      newSnippet(),
      newSnippet(),
    ]
    const article = { html: '<p>x</p>', text: 'x', byline: null, savedAt: at(1) }
    done(await before.save(kept, { article }))
    for (const snippet of [trashed, purged, back]) done(await before.save(snippet))
    done(await before.trash([trashed.id]))
    const { backup } = done(await before.backups.take('asked'))
    done(await before.purge([purged.id, back.id]))
    done(await before.backups.restore(backup?.id ?? 0, 'add'))
    done(await before.purge([purged.id]))
    const content = await contentOf(before)
    before.close()

    browser.throwAwayLibrary()
    const after = browser.open()
    expect(await after.beginSession()).toBe('recovered')
    expect(await contentOf(after)).toEqual(content)
    expect(await after.article(kept.id)).toEqual(article)
    expect(await after.check()).toEqual({ snippets: 3, astray: [], unreadable: [] })
    expect(await after.beginSession()).toBe('whole')
    done(await after.change(kept.id, { note: 'kept, and changed' }))
    expect((await after.get(kept.id))?.note).toBe('kept, and changed')
  })

  it('takes in what was saved before it came back', async () => {
    const browser = newBrowser()
    const before = browser.open()
    for (let index = 0; index < 3; index++) done(await before.save(newSnippet({ id: idOf(index) })))
    before.close()
    browser.throwAwayLibrary()
    const after = browser.open()
    done(await after.save(newSnippet({ id: idOf(7), note: 'meanwhile' })))
    expect(await after.beginSession()).toBe('recovered')
    expect((await contentOf(after)).map(({ id }) => id).toSorted()).toEqual([0, 1, 2, 7].map(idOf).toSorted())
    after.close()
    browser.throwAwayLibrary()
    const again = browser.open()
    await again.beginSession()
    expect(await again.get(idOf(7))).toMatchObject({ note: 'meanwhile' })
    expect(await again.count()).toEqual({ kept: 4, trash: 0 })
  })

  it('is not missed by the sentinel, and has everything to send again', async () => {
    const browser = newBrowser()
    const area = newStorageArea()
    const before = browser.open()
    done(await before.setSyncing(true))
    done(await before.save(newSnippet({ id: idOf(1) })))
    done(await before.save(newSnippet({ id: idOf(2) })))
    done(await before.purge([idOf(2)]))
    await compareWithSentinel(before, area)
    before.close()
    browser.throwAwayLibrary()
    const after = browser.open()
    await after.beginSession()
    expect(await compareWithSentinel(after, area)).toEqual([])
    const sent = (await after.takeUnsent(1_000_000)).changes
    expect(sent.map(({ id, incoming }) => [id, incoming.kind]).toSorted()).toEqual(
      [
        [idOf(1), 'change'],
        [idOf(2), 'tombstone'],
      ].toSorted(),
    )
  })

  it('goes on coming back where that was cut short', async () => {
    const browser = newBrowser()
    const before = browser.open()
    for (let index = 0; index < 3; index++) done(await before.save(newSnippet({ id: idOf(index) })))
    const content = await contentOf(before)
    before.close()
    browser.throwAwayLibrary()
    const cut = browser.open()
    let rows = 0
    cut.context.database.snippets.hook('creating', () => {
      rows += 1
      if (rows === 3) throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(cut.beginSession()).rejects.toMatchObject({ fault: 'disk-full' })
    cut.close()
    const after = browser.open()
    expect(await after.beginSession()).toBe('recovered')
    expect(await contentOf(after)).toEqual(content)
  })

  it('comes back whole whenever either of the two is thrown away, but not both at once', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ act: fc.constant('save' as const), id: fc.nat(4), note: fc.string() }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ act: fc.constant('note' as const), id: fc.nat(4), note: fc.string() }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ act: fc.constantFrom('trash' as const, 'purge' as const), id: fc.nat(4) }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ act: fc.constantFrom('lose library' as const, 'lose copy' as const) }),
      },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('late' as const), id: fc.nat(4) }) },
      { weight: 2, arbitrary: fc.record({ act: fc.constant('look at files' as const) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          act: fc.constant('lose last writes' as const),
          early: fc.boolean(),
          lost: fc.boolean(),
        }),
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async steps => {
        const browser = newBrowser()
        let library = browser.open()
        let files: StoredLibrary | null = null
        let fresh = 100
        const begin = async () => {
          library = browser.open()
          await library.beginSession()
        }
        for (const now of steps) {
          // A save is acknowledged some milliseconds before the copy has it; nothing is thrown away as soon as that.
          await copied(library)
          if (now.act === 'save') done(await library.save(newSnippet({ id: idOf(now.id), note: now.note })))
          if (now.act === 'note') await library.change(idOf(now.id), { note: now.note })
          if (now.act === 'trash') done(await library.trash([idOf(now.id)]))
          if (now.act === 'purge') done(await library.purge([idOf(now.id)]))
          if (now.act === 'lose library' || now.act === 'lose copy') {
            const content = await contentOf(library)
            library.close()
            if (now.act === 'lose library') browser.throwAwayLibrary()
            else browser.throwAwayCopy()
            await begin()
            expect(await contentOf(library)).toEqual(content)
          }
          if (now.act === 'look at files' && (await library.state())) files = await browser.files()
          if (now.act === 'lose last writes' && files) {
            const content = await contentOf(library)
            library.close()
            await browser.putBack(files)
            library = browser.open()
            // Saved in a page before the background has begun the session, and acknowledged.
            const early = now.early
              ? [done(await library.save(newSnippet({ id: idOf(fresh++) }))).snippet]
              : []
            library.close()
            if (now.lost) browser.throwAwayLibrary()
            await begin()
            const wanted = [...content, ...early].sort((one, other) => (one.id < other.id ? -1 : 1))
            expect(await contentOf(library)).toEqual(wanted)
          }
          if (now.act === 'late') {
            // A page that reads and writes before the background has begun the session.
            library.close()
            library = browser.open()
            await library.change(idOf(now.id), { note: 'early' })
            await library.beginSession()
          }
        }
        await copied(library)
        const stored = await library.context.database.documents.toArray()
        expect(await browser.copied().documents.toArray()).toEqual(stored)
        expect((await library.check()).astray).toEqual([])
      }),
      { numRuns: Number(process.env.LIBRARY_RUNS ?? 15) },
    )
  }, 60_000)
})

describe('the second copy', () => {
  it('is made for a library that has none yet, in parts', async () => {
    const browser = newBrowser()
    const library = browser.open()
    done(await library.save(newSnippet()))
    for (let index = 0; index < 30; index++) {
      done(
        await library.bring([
          { snippet: { ...newSnippet({ id: idOf(index) }), trashedAt: null, keptAgainstTrash: false } },
        ]),
      )
    }
    library.close()
    browser.throwAwayCopy()
    const after = browser.open()
    expect(await after.beginSession()).toBe('copied')
    expect(await after.beginSession()).toBe('whole')
    expect(await browser.copied().documents.toArray()).toEqual(
      await after.context.database.documents.toArray(),
    )
  })

  it('has what is saved before it is whole', async () => {
    const browser = newBrowser()
    const library = browser.open()
    done(await library.save(newSnippet({ id: idOf(1) })))
    library.close()
    browser.throwAwayCopy()
    const page = browser.open()
    done(await page.save(newSnippet({ id: idOf(2) })))
    await vi.waitFor(async () =>
      expect(await browser.copied().documents.toCollection().primaryKeys()).toEqual([idOf(2)]),
    )
    await page.beginSession()
    expect(await browser.copied().documents.count()).toBe(2)
  })

  it('gets with the next write what it missed of those before', async () => {
    const browser = newBrowser()
    const first = browser.open()
    for (const id of [idOf(1), idOf(2)]) done(await first.save(newSnippet({ id })))
    const closed = browser.openWithoutCopy()
    done(await closed.save(newSnippet({ id: idOf(3) })))
    done(await closed.purge([idOf(1)]))
    // A change waits until the copy has it.
    done(await first.change(idOf(2), { note: 'next' }))
    const { documents, tombstones } = browser.copied()
    expect((await documents.toCollection().primaryKeys()).sort()).toEqual([idOf(2), idOf(3)].sort())
    expect(await tombstones.toCollection().primaryKeys()).toEqual([idOf(1)])
    const before = await contentOf(first)
    browser.throwAwayLibrary()
    const after = browser.open()
    expect(await after.beginSession()).toBe('recovered')
    expect(await contentOf(after)).toEqual(before)
  })

  it('keeps nobody from saving where it cannot be written', async () => {
    const library = openLibrary({
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      secondCopy: () => Promise.reject(new Error('no buckets here')),
    })
    done(await library.save(newSnippet({ id: idOf(1) })))
    expect(await library.get(idOf(1))).not.toBeNull()
  })

  it('has nothing left of what is deleted for good', async () => {
    const browser = newBrowser()
    const library = browser.open()
    done(await library.save(newSnippet({ id: idOf(1), note: 'goes' })))
    done(await library.purge([idOf(1)], { everywhere: true }))
    const copied = browser.copied()
    expect(await copied.documents.count()).toBe(0)
    expect(await copied.articles.count()).toBe(0)
    expect(await copied.tombstones.toArray()).toMatchObject([{ id: idOf(1) }])
  })
})
