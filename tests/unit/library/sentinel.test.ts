import { describe, expect, it } from 'vitest'
import type { Library } from '../../../lib/library/library.ts'
import { acknowledgeLoss, compareWithSentinel, sentinelOf } from '../../../lib/library/sentinel.ts'
import { at, done, newProfile, newSnippet } from './example-snippets.ts'
import { newStorageArea } from './storage-area.ts'

async function withSnippets(count: number): Promise<Library> {
  const library = newProfile().open({ now: () => at(count) })
  for (let index = 0; index < count; index++) done(await library.save(newSnippet()))
  return library
}

describe('the eviction sentinel', () => {
  it('says nothing of a library that is there, nor of one that never was', async () => {
    const area = newStorageArea()
    expect(await compareWithSentinel(newProfile().open(), area)).toEqual([])
    const library = await withSnippets(2)
    expect(await compareWithSentinel(library, area)).toEqual([])
    done(await library.save(newSnippet()))
    expect(await compareWithSentinel(library, area)).toEqual([])
  })

  it('says how much there was and since when, until the reader was told', async () => {
    const area = newStorageArea()
    await compareWithSentinel(await withSnippets(3), area)
    const empty = newProfile().open()
    expect(await compareWithSentinel(empty, area)).toMatchObject([{ snippets: 3, since: at(3) }])
    // A new library has begun meanwhile; the loss of the old one is still to be told.
    const next = await withSnippets(1)
    expect(await compareWithSentinel(next, area)).toMatchObject([{ snippets: 3 }])
    await acknowledgeLoss(area)
    expect(await compareWithSentinel(next, area)).toEqual([])
  })

  it('misses nothing after the reader deleted everything', async () => {
    const area = newStorageArea()
    await compareWithSentinel(await withSnippets(3), area)
    area.stored.clear()
    expect(await compareWithSentinel(newProfile().open(), area)).toEqual([])
  })

  it('holds nothing that a reader wrote', async () => {
    const area = newStorageArea()
    const library = newProfile().open()
    done(await library.save(newSnippet({ quote: 'a secret', note: 'a secret', tags: ['a secret'] })))
    await compareWithSentinel(library, area)
    expect(JSON.stringify([...area.stored])).not.toContain('secret')
  })

  it('is brought up to date after the first write, and not after each', async () => {
    const area = newStorageArea()
    const library: Library = newProfile().open({ afterWrite: sentinelOf(() => library, area) })
    for (let index = 0; index < 5; index++) done(await library.save(newSnippet()))
    await expect.poll(() => area.writes()).toBe(1)
    expect(await compareWithSentinel(newProfile().open(), area)).toMatchObject([
      { snippets: expect.any(Number) },
    ])
  })

  it('takes a record that it cannot read for none', async () => {
    const area = newStorageArea()
    await area.set({ 'library-sentinel': { version: 9 } })
    expect(await compareWithSentinel(await withSnippets(1), area)).toEqual([])
  })
})
