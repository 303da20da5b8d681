import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Library } from '../../../lib/library/library.ts'
import type { Snippet, SnippetId } from '../../../lib/library/snippet.ts'
import { at, done, entity, idOf, newProfile, newSnippet } from './example-snippets.ts'

/** How many random histories; more where they are asked for. */
const RUNS = Number(process.env.LIBRARY_RUNS ?? 25)
const IDS = 6
const ENTITIES = ['organisation/napo', 'term/oasys'].map(entity)

/** What the library should hold, as simple as can be: no documents, no revisions, one list. */
interface Expected {
  readonly note: string
  readonly tags: readonly string[]
  readonly colour: Snippet['colour']
  readonly createdAt: string
  readonly entity: number
  readonly inTrash: boolean
}

type Step =
  | { act: 'save'; id: number; created: number; note: string; entity: number }
  | { act: 'note'; id: number; note: string }
  | { act: 'tags'; id: number; tags: string[] }
  | { act: 'colour'; id: number; colour: Snippet['colour'] }
  | { act: 'trash' | 'restore' | 'purge'; ids: number[] }
  | { act: 'reopen' }
  | { act: 'backup' }
  | { act: 'as it was' }
  | { act: 'out and in' }

const id = fc.nat(IDS - 1)
const ids = fc.array(id, { maxLength: 4 })
const note = fc.string({ maxLength: 12, unit: 'grapheme' })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('save' as const),
      id,
      created: fc.nat(3),
      note,
      entity: fc.nat(1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('note' as const), id, note }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('tags' as const),
      id,
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('colour' as const),
      id,
      colour: fc.constantFrom('green', 'blue'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('trash' as const, 'restore' as const, 'purge' as const),
      ids,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ act: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'backup' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'as it was' as const }) },
  { weight: 1, arbitrary: fc.constant({ act: 'out and in' as const }) },
)

it('holds what a plain list would hold, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const profile = newProfile()
      let library = profile.open()
      const expected = new Map<SnippetId, Expected>()
      let copy: { id: number; was: ReadonlyMap<SnippetId, Expected> } | null = null
      const change = (of: number, more: Partial<Expected>) => {
        const there = expected.get(idOf(of))
        // An edit takes a snippet out of the trash: it was not known when it was put there.
        if (there) expected.set(idOf(of), { ...there, ...more, inTrash: false })
      }
      for (const now of steps) {
        switch (now.act) {
          case 'save': {
            const snippet = newSnippet({
              id: idOf(now.id),
              createdAt: at(now.created),
              note: now.note,
              entities: ENTITIES.slice(now.entity, now.entity + 1),
            })
            done(await library.save(snippet))
            if (!expected.has(snippet.id)) {
              const { note: text, tags, colour, createdAt } = snippet
              expected.set(snippet.id, {
                note: text,
                tags,
                colour,
                createdAt,
                entity: now.entity,
                inTrash: false,
              })
            }
            break
          }
          case 'note':
          case 'tags':
          case 'colour': {
            const { act: _, id: of, ...more } = now
            const outcome = await library.change(idOf(of), more)
            expect(outcome.ok).toBe(expected.has(idOf(of)))
            change(of, 'tags' in more ? { tags: more.tags.toSorted() } : more)
            break
          }
          case 'purge':
            done(await library.purge(now.ids.map(idOf)))
            for (const of of now.ids) expected.delete(idOf(of))
            break
          case 'trash':
          case 'restore':
            done(await library[now.act](now.ids.map(idOf)))
            for (const of of now.ids) {
              const there = expected.get(idOf(of))
              if (there) expected.set(idOf(of), { ...there, inTrash: now.act === 'trash' })
            }
            break
          case 'reopen':
            library.close()
            library = profile.open()
            break
          case 'backup': {
            const { backup } = done(await library.backups.take('asked'))
            if (backup) copy = { id: backup.id, was: new Map(expected) }
            break
          }
          case 'as it was': {
            if (!copy) break
            done(await library.backups.restore(copy.id, 'as-it-was'))
            for (const [of, there] of expected) expected.set(of, { ...there, inTrash: true })
            for (const [of, there] of copy.was) expected.set(of, there)
            break
          }
          case 'out and in': {
            const all: Snippet[] = []
            for await (const part of library.all(2)) all.push(...part)
            const other = newProfile().open()
            const report = done(await other.bring(all.map(snippet => ({ snippet }))))
            expect(report).toMatchObject({ added: all.length, changed: 0, refused: [] })
            expect(await contentOf(other)).toEqual(await contentOf(library))
            expect(done(await other.bring(all.map(snippet => ({ snippet }))))).toMatchObject({
              added: 0,
              changed: 0,
              already: all.length,
            })
            break
          }
        }
      }
      expect(await contentOf(library)).toEqual(
        [...expected]
          .map(([of, there]) => ({ id: of, ...there }))
          .sort((one, other) => (one.id < other.id ? -1 : 1)),
      )
      await expectQueriesToAgree(library, expected)
      expect(await library.check()).toEqual({ snippets: expected.size, astray: [], unreadable: [] })
    }),
    { numRuns: RUNS },
  )
}, 60_000)

async function contentOf(library: Library) {
  const all: Snippet[] = []
  for await (const part of library.all(3)) all.push(...part)
  return all.map(({ id: of, note: text, tags, colour, createdAt, entities, trashedAt }) => ({
    id: of,
    note: text,
    tags,
    colour,
    createdAt,
    entity: ENTITIES.findIndex(one => entities.includes(one)),
    inTrash: trashedAt !== null,
  }))
}

async function expectQueriesToAgree(library: Library, expected: ReadonlyMap<SnippetId, Expected>) {
  const kept = [...expected].filter(([, { inTrash }]) => !inTrash)
  const newestFirst = kept
    .toSorted(([one, { createdAt: a }], [other, { createdAt: b }]) =>
      a === b ? (one < other ? 1 : -1) : a < b ? 1 : -1,
    )
    .map(([of]) => of)
  expect((await library.newest({ limit: 100 })).map(({ id: of }) => of)).toEqual(newestFirst)
  expect(await library.count()).toEqual({ kept: kept.length, trash: expected.size - kept.length })
  for (const [index, one] of ENTITIES.entries()) {
    const found = await library.ofEntity(one)
    const wanted = newestFirst.filter(of => expected.get(of)?.entity === index)
    expect(found.map(({ id: of }) => of)).toEqual(wanted)
  }
}
