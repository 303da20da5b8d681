import { readdirSync, readFileSync } from 'node:fs'
import type { Transaction } from 'dexie'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, type Migration, NEWEST_VERSION } from '../../../lib/library/migrations.ts'
import { done, entity, idOf, newProfile, newSnippet } from './example-snippets.ts'
import { readStored, type StoredLibrary, writeStored } from './stored-library.ts'

const FOLDER = new URL('../../fixtures/library/', import.meta.url)
const stored = (version: number) =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, FOLDER), 'utf8')) as StoredLibrary
const released = readdirSync(FOLDER)
  .map(name => Number(/^v(\d+)\.json$/.exec(name)?.[1] ?? Number.NaN))
  .toSorted((one, other) => one - other)

async function profileWith(library: StoredLibrary) {
  const profile = newProfile()
  await writeStored(profile.indexedDB, library)
  return profile
}

/** A version that there is not yet, which notes something in every document's row. */
const next = (rewrite?: (transaction: Transaction) => PromiseLike<void>): Migration => ({
  version: NEWEST_VERSION + 1,
  stores: { documents: 'id, revision, noted' },
  rewrite:
    rewrite ??
    (async transaction => {
      await transaction
        .table('documents')
        .toCollection()
        .modify(row => void Object.assign(row, { noted: 1 }))
    }),
})

describe('a library of a released version', () => {
  it('is stored for every version that there is', () => {
    expect(released).toEqual(MIGRATIONS.map(({ version }) => version))
  })

  it.each(released)('%i opens, with everything in it, and can be written', async version => {
    const profile = await profileWith(stored(version))
    const library = profile.open()
    expect(await library.check()).toEqual({ snippets: 3, astray: [], unreadable: [] })
    expect(await library.newest({ limit: 9 })).toMatchObject([
      { id: idOf(2), kind: 'article' },
      { id: idOf(1), note: 'kept and changed', colour: 'blue', tags: ['pay', 'workload'] },
    ])
    expect(await library.newest({ limit: 9, shelf: 'trash' })).toMatchObject([
      { id: idOf(3), note: 'in the trash' },
    ])
    expect(await library.ofEntity(entity('organisation/napo'))).toMatchObject([{ id: idOf(1) }])
    expect(await library.article(idOf(2))).toMatchObject({ text: 'A clean copy.' })
    expect((await library.takeUnsent(1_000_000)).changes.at(-1)).toMatchObject({
      id: idOf(4),
      incoming: { kind: 'tombstone' },
    })
    const asked = (await library.backups.list()).find(({ reason }) => reason === 'asked')
    expect(await library.backups.verify(asked?.id ?? 0)).toEqual({ readable: 3, lost: 0 })
    done(await library.change(idOf(1), { note: 'written by the present version' }))
    done(await library.save(newSnippet()))
    done(await library.backups.restore(asked?.id ?? 0, 'as-it-was'))
    expect(await library.get(idOf(1))).toMatchObject({ note: 'kept and changed' })
  })
})

describe('a migration', () => {
  it('rewrites the library, after a copy of it that can be brought back', async () => {
    const before = stored(NEWEST_VERSION)
    const profile = await profileWith(before)
    const library = profile.open({ migrations: [...MIGRATIONS, next()] })
    expect(await library.check()).toEqual({ snippets: 3, astray: [], unreadable: [] })
    const rows = await library.context.database.documents.toArray()
    expect(rows).toMatchObject([{ noted: 1 }, { noted: 1 }, { noted: 1 }])
    const [copy] = await library.backups.list()
    expect(copy).toMatchObject({ reason: 'migration', snippets: 3 })
    expect(await library.backups.verify(copy?.id ?? 0)).toEqual({ readable: 3, lost: 0 })
    done(await library.purge([idOf(1), idOf(2)]))
    expect(done(await library.backups.restore(copy?.id ?? 0, 'add'))).toMatchObject({ added: 2, lost: 0 })
    expect(await library.article(idOf(2))).toMatchObject({ text: 'A clean copy.' })
  })

  it('that fails leaves the library as it was, and says that it cannot be opened', async () => {
    const profile = await profileWith(stored(NEWEST_VERSION))
    const before = await readStored(profile.indexedDB, NEWEST_VERSION)
    const failing = next(async transaction => {
      await transaction.table('documents').clear()
      throw new Error('half way')
    })
    const library = profile.open({ migrations: [...MIGRATIONS, failing] })
    expect(await library.save(newSnippet())).toMatchObject({ ok: false, fault: 'unavailable' })
    await expect(library.count()).rejects.toMatchObject({ fault: 'unavailable' })
    library.close()
    expect(await readStored(profile.indexedDB, NEWEST_VERSION)).toEqual(before)
    expect(await profile.open().count()).toEqual({ kept: 2, trash: 1 })
  })

  it('waits for no window that still has the old form open', async () => {
    const profile = newProfile()
    const old = profile.open()
    done(await old.save(newSnippet()))
    const library = profile.open({ migrations: [...MIGRATIONS, next()] })
    expect(await library.count()).toEqual({ kept: 1, trash: 0 })
    expect(await old.save(newSnippet())).toMatchObject({ ok: false, fault: 'newer' })
  })
})
