import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../lib/library/library.ts'
import type { RemoteChange } from '../../../lib/library/remote.ts'
import type { Snippet, SnippetId } from '../../../lib/library/snippet.ts'
import { changeDocument, createDocument } from '../../../lib/library/snippet-document.ts'
import { at, done, idOf, newProfile, newSnippet } from './example-snippets.ts'

/** What a device has to send since it was last asked. */
async function unsentOf(library: Library): Promise<readonly RemoteChange[]> {
  const { changes, upTo } = await library.takeUnsent(Number.POSITIVE_INFINITY)
  await library.confirmSent(upTo)
  return changes
}

async function device(): Promise<Library> {
  const library = newProfile().open()
  done(await library.setSyncing(true))
  return library
}

async function contentOf(library: Library): Promise<Snippet[]> {
  const all: Snippet[] = []
  for await (const part of library.all()) all.push(...part)
  return all
}

describe('two devices', () => {
  it('show the same after each has taken in what the other wrote', async () => {
    const [one, other] = [await device(), await device()]
    const snippet = newSnippet({ note: 'first' })
    done(await one.save(snippet))
    expect(done(await other.applyRemote(await unsentOf(one)))).toMatchObject({ added: [snippet.id] })
    done(await one.change(snippet.id, { note: 'one, first' }))
    done(await other.change(snippet.id, { note: 'first, two' }))
    const [fromOne, fromOther] = [await unsentOf(one), await unsentOf(other)]
    expect(done(await one.applyRemote(fromOther))).toMatchObject({ changed: [snippet.id], added: [] })
    done(await other.applyRemote(fromOne))
    expect((await one.get(snippet.id))?.note).toBe('one, first, two')
    expect(await contentOf(one)).toEqual(await contentOf(other))
    // Nothing that came in is sent back.
    expect(await unsentOf(one)).toEqual([])
  })

  it('keep an edit that a deletion for good had not seen, say so once, and send it again whole', async () => {
    const [one, other, third] = [await device(), await device(), await device()]
    const snippet = newSnippet({ note: 'first' })
    done(await one.save(snippet))
    const saved = await unsentOf(one)
    done(await other.applyRemote(saved))
    done(await third.applyRemote(saved))
    done(await one.purge([snippet.id]))
    const purged = await unsentOf(one)
    done(await other.change(snippet.id, { note: 'edited' }))
    const edited = await unsentOf(other)
    expect(done(await other.applyRemote(purged))).toMatchObject({ kept: [snippet.id], purged: [] })
    expect(await other.get(snippet.id)).toMatchObject({ note: 'edited', keptAgainstTrash: true })
    expect(done(await third.applyRemote(purged))).toMatchObject({ purged: [snippet.id] })
    const again = await unsentOf(other)
    for (const library of [one, third]) {
      done(await library.applyRemote(edited))
      done(await library.applyRemote(again))
      expect(await library.get(snippet.id)).toMatchObject({ note: 'edited' })
    }
    done(await other.restore([snippet.id]))
    expect(await other.get(snippet.id)).toMatchObject({ note: 'edited', keptAgainstTrash: false })
    done(await other.applyRemote(purged))
    expect(await other.get(snippet.id)).toMatchObject({ keptAgainstTrash: false })
  })

  it('show nothing of a snippet of which a piece has still to come', async () => {
    const [one, other] = [await device(), await device()]
    const snippet = newSnippet()
    done(await one.save(snippet))
    const first = await unsentOf(one)
    done(await one.change(snippet.id, { note: 'second' }))
    expect(done(await other.applyRemote(await unsentOf(one)))).toMatchObject({
      waiting: [snippet.id],
      added: [],
    })
    expect(await other.get(snippet.id)).toBeNull()
    expect(await other.check()).toMatchObject({ astray: [], unreadable: [snippet.id] })
    expect(done(await other.applyRemote(first))).toMatchObject({ added: [snippet.id] })
    expect(await other.get(snippet.id)).toMatchObject({ note: 'second' })
  })

  it('come to the same in whatever order and however often changes come in', async () => {
    const act = fc.record({
      by: fc.nat(1),
      id: fc.nat(1).map(idOf),
      what: fc.constantFrom('save', 'note', 'tag', 'trash', 'restore', 'purge', 'meet'),
      text: fc.string({ maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), fc.infiniteStream(fc.nat()), async (acts, order) => {
        const devices = [await device(), await device()] as const
        const log: RemoteChange[] = []
        for (const { by, id, what, text } of acts) {
          const library = devices[by === 0 ? 0 : 1]
          if (what === 'save') await library.save(newSnippet({ id, note: text }))
          if (what === 'note') await library.change(id, { note: text })
          if (what === 'tag') await library.change(id, { tags: [`tag ${text}`] })
          if (what === 'trash') await library.trash([id])
          if (what === 'restore') await library.restore([id])
          if (what === 'purge') await library.purge([id])
          log.push(...(await unsentOf(library)))
          if (what === 'meet') done(await library.applyRemote(log))
        }
        const all = [...devices, await device()]
        // Until nobody has anything new to say: an edit that outlives a deletion is sent once more.
        for (let round = 0; round < 4; round++) {
          for (const library of all) {
            const shuffled = [...log, ...log]
              .map(change => ({ change, place: order.next().value ?? 0 }))
              .sort((one, other) => one.place - other.place)
            done(await library.applyRemote(shuffled.map(({ change }) => change)))
          }
          for (const library of all) log.push(...(await unsentOf(library)))
        }
        const [first, ...others] = await Promise.all(
          all.map(async library =>
            (await contentOf(library)).map(({ keptAgainstTrash: _, ...shown }) => shown),
          ),
        )
        for (const other of others) expect(other).toEqual(first)
        for (const library of all) expect((await library.check()).astray).toEqual([])
      }),
      { numRuns: Number(process.env.LIBRARY_RUNS ?? 12) },
    )
  }, 60_000)
})

describe('what cannot be read', () => {
  const change = (id: SnippetId, update: Uint8Array): RemoteChange => ({
    id,
    incoming: { kind: 'change', update },
  })

  it('is refused where it is no update', async () => {
    const library = await device()
    const snippet = newSnippet({ note: 'mine' })
    done(await library.save(snippet))
    const report = done(
      await library.applyRemote([
        change(snippet.id, Uint8Array.of(255, 255)),
        change(idOf(9), Uint8Array.of(255)),
      ]),
    )
    expect(report.unreadable.toSorted()).toEqual([snippet.id, idOf(9)].toSorted())
    expect(await library.get(snippet.id)).toMatchObject({ note: 'mine' })
    expect(await library.count()).toEqual({ kept: 1, trash: 0 })
  })

  it('is kept aside where it would make a snippet unreadable, and is tried again', async () => {
    const library = await device()
    const snippet = newSnippet({ note: 'mine' })
    done(await library.save(snippet))
    const state = createDocument(snippet)
    // As a later version might write it, with a colour that this one does not know.
    const later = changeDocument(state, { colour: 'violet' as never }, { writer: 5, now: at(9) })
    for (let time = 0; time < 2; time++) {
      expect(done(await library.applyRemote([change(snippet.id, later.update)]))).toMatchObject({
        unreadable: [snippet.id],
        changed: [],
      })
    }
    expect(await library.get(snippet.id)).toMatchObject({ note: 'mine', colour: 'yellow' })
    expect(await library.context.database.aside.count()).toBe(1)
    expect(done(await library.retryAside())).toMatchObject({ unreadable: [snippet.id] })
    // What follows from the same place makes it readable again.
    const after = changeDocument(later.state, { colour: 'green' }, { writer: 5, now: at(10) })
    expect(done(await library.applyRemote([change(snippet.id, after.update)]))).toMatchObject({
      unreadable: [],
    })
    expect(await library.get(snippet.id)).toMatchObject({ colour: 'green' })
    expect(await library.context.database.aside.count()).toBe(0)
  })
})

describe('what is to be sent', () => {
  it('is noted only while sync is set up, and forgotten for what is deleted', async () => {
    const library = newProfile().open()
    const snippet = newSnippet()
    done(await library.save(snippet))
    const { unsent } = library.context.database
    expect(await unsent.count()).toBe(0)
    done(await library.setSyncing(true))
    done(await library.change(snippet.id, { note: 'x' }))
    expect(await unsent.toArray()).toMatchObject([{ id: snippet.id, kind: 'change' }])
    done(await library.purge([snippet.id]))
    expect(await unsent.toArray()).toMatchObject([{ id: snippet.id, kind: 'tombstone' }])
    done(await library.setSyncing(false))
    expect(await unsent.count()).toBe(0)
  })

  it('is taken in pieces, and stays until it is confirmed', async () => {
    const library = await device()
    for (let index = 0; index < 5; index++) done(await library.save(newSnippet({ id: idOf(index) })))
    const first = await library.takeUnsent(1)
    expect(first.changes.map(({ id }) => id)).toEqual([idOf(0)])
    expect((await library.takeUnsent(1)).changes).toEqual(first.changes)
    await library.confirmSent(first.upTo)
    expect((await library.takeUnsent(1_000_000)).changes.map(({ id }) => id)).toEqual([1, 2, 3, 4].map(idOf))
  })

  it('can be everything once more, deletions too', async () => {
    const [library, other] = [await device(), await device()]
    const [stays, goes] = [newSnippet({ note: 'stays' }), newSnippet()]
    for (const snippet of [stays, goes]) done(await library.save(snippet))
    done(await library.purge([goes.id]))
    await unsentOf(library)
    const ids = await library.knownIds()
    expect(ids.toSorted()).toEqual([stays.id, goes.id].toSorted())
    done(await library.sendAgain([...ids, idOf(1)]))
    const again = await unsentOf(library)
    expect(again).toEqual(expect.arrayContaining(await library.wholeOf(ids)))
    done(await other.applyRemote(again))
    expect(await contentOf(other)).toEqual(await contentOf(library))
    expect(await other.knownIds()).toHaveLength(2)
  })

  it('would take something away: that is told before', async () => {
    const [one, other] = [await device(), await device()]
    const snippets = [newSnippet(), newSnippet(), newSnippet()] as const
    for (const snippet of snippets) done(await one.save(snippet))
    done(await other.applyRemote(await unsentOf(one)))
    done(await one.purge([snippets[0].id]))
    done(await one.trash([snippets[1].id]))
    done(await one.change(snippets[2].id, { note: 'x' }))
    const changes = await unsentOf(one)
    expect((await other.lossesOf(changes)).toSorted()).toEqual([snippets[0].id, snippets[1].id].toSorted())
    expect(await other.count()).toEqual({ kept: 3, trash: 0 })
    done(await other.applyRemote(changes))
    expect(await other.lossesOf(changes)).toEqual([])
  })
})
