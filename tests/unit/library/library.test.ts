import Dexie from 'dexie'
import { IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { say } from '../../../lib/language/say.ts'
import { PLAIN_CODEC } from '../../../lib/library/codec.ts'
import { LIBRARY_FAULTS } from '../../../lib/library/fault-codes.ts'
import { NEWEST_VERSION } from '../../../lib/library/migrations.ts'
import { rowOf } from '../../../lib/library/rows.ts'
import { at, done, entity, idOf, newProfile, newSnippet } from './example-snippets.ts'

describe('saving', () => {
  it('gives back what was saved, also in another window', async () => {
    const profile = newProfile()
    const snippet = newSnippet({ tags: ['workload'], note: 'see page 4' })
    const saved = done(await profile.open().save(snippet))
    expect(saved.snippet).toEqual({ ...snippet, trashedAt: null, keptAgainstTrash: false })
    expect(await profile.open().get(snippet.id)).toEqual(saved.snippet)
  })

  it('keeps one where the same is saved again after a lost answer', async () => {
    const library = newProfile().open()
    const snippet = newSnippet({ note: 'once' })
    done(await library.save(snippet))
    done(await library.change(snippet.id, { note: 'twice' }))
    expect(done(await library.save(snippet)).snippet.note).toBe('twice')
    expect(await library.count()).toEqual({ kept: 1, trash: 0 })
  })

  it('refuses a private window, unless the reader allowed it', async () => {
    const library = newProfile().open()
    const snippet = newSnippet()
    expect(await library.save(snippet, { inPrivate: true })).toMatchObject({
      ok: false,
      fault: 'private-window',
    })
    expect(await library.count()).toEqual({ kept: 0, trash: 0 })
    done(await library.save(snippet, { inPrivate: true, privateAllowed: true }))
  })

  it('refuses what is no snippet, and says which part of it', async () => {
    const outcome = await newProfile()
      .open()
      .save(newSnippet({ quote: 'x'.repeat(200_001) }))
    expect(outcome).toMatchObject({ ok: false, fault: 'unfit', detail: expect.stringContaining('quote') })
  })

  it('keeps the copy of an article with it, until it is deleted for good', async () => {
    const library = newProfile().open()
    const snippet = newSnippet({ kind: 'article' })
    const article = { html: '<p>Text</p>', text: 'Text', byline: null, savedAt: at(1) }
    done(await library.save(snippet, { article }))
    expect(await library.article(snippet.id)).toEqual(article)
    done(await library.purge([snippet.id]))
    expect(await library.article(snippet.id)).toBeNull()
  })
})

describe('a full disk', () => {
  it('is told as such, and leaves nothing half-written', async () => {
    const library = newProfile().open()
    const there = newSnippet()
    done(await library.save(there))
    const { database } = library.context
    // As browsers do: the request fails, and with it the transaction.
    database.snippets.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const refused = newSnippet()
    expect(await library.save(refused)).toMatchObject({ ok: false, fault: 'disk-full' })
    expect(await library.get(refused.id)).toBeNull()
    expect(await database.documents.get(refused.id)).toBeUndefined()
    expect(await library.get(there.id)).not.toBeNull()
    expect(await library.check()).toEqual({ snippets: 1, astray: [], unreadable: [] })
  })

  it('is told as such where the browser notices only at the end', async () => {
    const library = newProfile().open()
    const { database } = library.context
    await database.open()
    database.use({
      stack: 'dbcore',
      name: 'full',
      create: core => ({
        ...core,
        table: name => ({
          ...core.table(name),
          mutate: () =>
            Promise.reject(
              new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError')),
            ),
        }),
      }),
    })
    database.close({ disableAutoOpen: false })
    expect(await library.save(newSnippet())).toMatchObject({ ok: false, fault: 'disk-full' })
  })

  it('has words for every fault', () => {
    for (const fault of LIBRARY_FAULTS) {
      expect(say(`library_fault_${fault.replace('-', '_')}` as 'library_fault_gone')).toMatch(/\w+\.$/)
    }
  })
})

describe('editing', () => {
  it('keeps the texts of two windows that edit one note', async () => {
    const profile = newProfile()
    const [one, other] = [profile.open(), profile.open()]
    const snippet = newSnippet({ note: 'first' })
    done(await one.save(snippet))
    const inOne = await one.forEditing(snippet.id)
    const inOther = await other.forEditing(snippet.id)
    done(await one.change(snippet.id, { note: 'one, first' }, inOne?.state))
    const second = done(await other.change(snippet.id, { note: 'first, two' }, inOther?.state))
    expect(second.snippet.note).toBe('one, first, two')
    // The other window still shows its own text and types on.
    const third = done(await other.change(snippet.id, { note: 'first, two!' }, second.own))
    expect(third.snippet.note).toBe('one, first, two!')
    expect((await one.get(snippet.id))?.note).toBe('one, first, two!')
  })

  it('says so where the snippet is gone', async () => {
    expect(await newProfile().open().change(idOf(1), { note: 'x' })).toMatchObject({
      ok: false,
      fault: 'gone',
    })
  })

  it('keeps every one of many writes at the same time', async () => {
    const profile = newProfile()
    const windows = [profile.open(), profile.open(), profile.open()]
    const snippet = newSnippet()
    done((await windows[0]?.save(snippet)) ?? { ok: false })
    const base = (await windows[0]?.forEditing(snippet.id))?.state
    const tags = Array.from({ length: 12 }, (_, index) => `tag ${index}`)
    await Promise.all(
      tags.map(async (tag, index) => {
        const window = windows[index % windows.length]
        if (window) done(await window.change(snippet.id, { tags: [tag] }, base))
      }),
    )
    expect((await windows[0]?.get(snippet.id))?.tags).toEqual(tags.toSorted())
  })
})

describe('the trash', () => {
  it('keeps a snippet for thirty days and no longer', async () => {
    let now = at(0)
    const library = newProfile().open({ now: () => now })
    const [old, young] = [newSnippet(), newSnippet()]
    done(await library.save(old))
    done(await library.save(young))
    done(await library.trash([old.id]))
    now = at(24 * 60 * 60)
    done(await library.trash([young.id]))
    now = at(30 * 24 * 60 * 60 - 1)
    expect(done(await library.purgeExpired()).changed).toEqual([])
    now = at(30 * 24 * 60 * 60)
    expect(done(await library.purgeExpired()).changed).toEqual([old.id])
    expect(await library.get(old.id)).toBeNull()
    expect((await library.newest({ shelf: 'trash', limit: 5 })).map(({ id }) => id)).toEqual([young.id])
    expect(await library.context.database.tombstones.get(old.id)).toMatchObject({
      tombstone: { purgedAt: now },
    })
  })

  it('gives back what is taken out', async () => {
    const library = newProfile().open()
    const snippet = newSnippet()
    done(await library.save(snippet))
    done(await library.trash([snippet.id]))
    expect(await library.newest({ limit: 5 })).toEqual([])
    done(await library.restore([snippet.id]))
    expect(await library.newest({ limit: 5 })).toMatchObject([
      { id: snippet.id, trashedAt: null, keptAgainstTrash: false },
    ])
  })

  it('leaves no trace of what is forgotten everywhere, and does not touch the rest of the backups', async () => {
    const library = newProfile().open()
    const [stays, goes] = [newSnippet({ note: 'stays' }), newSnippet({ note: 'goes' })]
    done(await library.save(stays))
    done(await library.save(goes))
    const { backup } = done(await library.backups.take('asked'))
    done(await library.purge([goes.id], { everywhere: true }))
    done(await library.purge([stays.id]))
    expect(done(await library.backups.restore(backup?.id ?? 0, 'add'))).toMatchObject({ added: 1, lost: 0 })
    expect(await library.newest({ limit: 5 })).toMatchObject([{ note: 'stays' }])
  })
})

describe('finding', () => {
  it('gives the newest part by part, each once, also those of the same moment', async () => {
    const library = newProfile().open()
    const ids = Array.from({ length: 25 }, (_, index) => idOf(index))
    for (const [index, id] of ids.entries()) {
      done(await library.save(newSnippet({ id, createdAt: at(Math.floor(index / 10)) })))
    }
    const seen: string[] = []
    const times: string[] = []
    let after: { id: (typeof ids)[number]; createdAt: ReturnType<typeof at> } | undefined
    for (;;) {
      const part = await library.newest({ limit: 7, ...(after ? { after } : {}) })
      if (part.length === 0) break
      seen.push(...part.map(({ id }) => id))
      times.push(...part.map(({ createdAt }) => createdAt))
      after = part.at(-1)
    }
    expect(seen.toSorted()).toEqual([...ids].sort())
    expect(times).toEqual(times.toSorted().reverse())
  })

  it('finds those of a page by either of its addresses', async () => {
    const library = newProfile().open()
    const page = (url: string, canonical: string | null) => ({
      url,
      canonical,
      title: null,
      site: null,
      published: null,
    })
    const saved = newSnippet({ page: page('http://www.example.org/a/?utm_source=x#top', null) })
    const own = newSnippet({ page: page('https://reader.example.org/a', 'https://example.org/a') })
    const other = newSnippet({ page: page('https://example.org/b', null) })
    for (const snippet of [saved, own, other]) done(await library.save(snippet))
    const found = await library.ofPage({ url: 'https://example.org/a', canonical: null })
    expect(found.map(({ id }) => id).toSorted()).toEqual([saved.id, own.id].toSorted())
    expect(await library.ofPage({ url: 'https://reader.example.org/a', canonical: null })).toMatchObject([
      { id: own.id },
    ])
  })

  it('finds those of an entity, a tag and a site, without what is in the trash', async () => {
    const library = newProfile().open()
    const napo = entity('organisation/napo')
    const snippet = newSnippet({ entities: [napo], tags: ['pay'] })
    const trashed = newSnippet({ entities: [napo], tags: ['pay'] })
    for (const one of [
      snippet,
      trashed,
      newSnippet({ page: { ...snippet.page, url: 'https://b.example/' } }),
    ]) {
      done(await library.save(one))
    }
    done(await library.trash([trashed.id]))
    expect(await library.ofEntity(napo)).toMatchObject([{ id: snippet.id }])
    expect(await library.ofTag('pay')).toMatchObject([{ id: snippet.id }])
    expect(await library.ofHost('example.org')).toMatchObject([{ id: snippet.id }])
  })

  it('tells what changed since a moment, and what is gone', async () => {
    const library = newProfile().open()
    const [one, two, three] = [newSnippet(), newSnippet(), newSnippet()]
    for (const snippet of [one, two, three]) done(await library.save(snippet))
    const { revision } = await library.changesSince(0)
    expect(await library.changesSince(revision)).toEqual({ revision, changed: [], gone: [] })
    done(await library.change(one.id, { colour: 'blue' }))
    done(await library.purge([two.id]))
    const since = await library.changesSince(revision)
    expect(since).toMatchObject({ changed: [{ id: one.id, colour: 'blue' }], gone: [two.id] })
  })

  it('calls back when another window writes', async () => {
    const profile = newProfile()
    // Without the browser's own databases, Dexie watches nothing.
    Dexie.dependencies.indexedDB = profile.indexedDB
    const [one, other] = [profile.open(), profile.open()]
    const counts: number[] = []
    await new Promise<void>((resolve, reject) => {
      const stop = one.watch(
        () => one.count(),
        ({ kept }) => {
          counts.push(kept)
          if (kept === 0) other.save(newSnippet()).then(done, reject)
          else {
            stop()
            resolve()
          }
        },
        ({ detail }) => reject(new Error(detail)),
      )
    })
    expect(counts).toEqual([0, 1])
  })
})

describe('a database that is not as expected', () => {
  it('of a newer version is left as it is', async () => {
    const profile = newProfile()
    const newer = new Dexie('library', { indexedDB: profile.indexedDB, IDBKeyRange })
    newer.version(NEWEST_VERSION + 1).stores({ snippets: 'id', other: 'id' })
    await newer.open()
    await newer.table('other').put({ id: 'x' })
    newer.close()
    const library = profile.open()
    expect(await library.save(newSnippet())).toMatchObject({ ok: false, fault: 'newer' })
    await expect(library.newest({ limit: 1 })).rejects.toMatchObject({ fault: 'newer' })
    const again = new Dexie('library', { indexedDB: profile.indexedDB, IDBKeyRange })
    await again.open()
    expect(await again.table('other').count()).toBe(1)
    expect(await again.table('snippets').count()).toBe(0)
    expect(again.backendDB().version).toBe((NEWEST_VERSION + 1) * 10)
  })

  it('that the browser does not give is told as such', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('no storage here', 'SecurityError')
      },
    } as unknown as IDBFactory
    const library = newProfile().open({ indexedDB: refusing })
    expect(await library.save(newSnippet())).toMatchObject({ ok: false, fault: 'unavailable' })
    await expect(library.count()).rejects.toMatchObject({ fault: 'unavailable' })
  })

  it('sealed by another window is neither read as damaged nor written in plain', async () => {
    const profile = newProfile()
    const plain = profile.open()
    done(await plain.save(newSnippet()))
    const { database } = plain.context
    await database.meta.toCollection().modify(row => void Object.assign(row, { codec: 'sealed' }))
    await database.snippets
      .toCollection()
      .modify(row => void Object.assign(row, { content: { sealedBy: 'sealed' } }))
    expect(await plain.save(newSnippet())).toMatchObject({ ok: false, fault: 'locked' })
    await expect(plain.newest({ limit: 1 })).rejects.toMatchObject({ fault: 'locked' })
  })

  it('with rows astray is found out and mended', async () => {
    const library = newProfile().open()
    const [one, two] = [newSnippet({ note: 'true' }), newSnippet()]
    done(await library.save(one))
    done(await library.save(two))
    const { database } = library.context
    await database.snippets.delete(two.id)
    await database.documents.delete(one.id)
    const found = await library.check()
    expect(found.astray.toSorted()).toEqual([one.id, two.id].toSorted())
    await database.documents.clear()
    await database.snippets.clear()
    done(await library.save(one))
    await database.snippets.put(
      rowOf({ ...one, note: 'wrong', trashedAt: null, keptAgainstTrash: false }, PLAIN_CODEC),
    )
    expect((await library.check()).astray).toEqual([one.id])
    done(await library.mend([one.id]))
    expect(await library.get(one.id)).toMatchObject({ note: 'true' })
    expect((await library.check()).astray).toEqual([])
  })
})
