import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  instantSchema,
  newSnippetId,
  type Snippet,
  type SnippetChange,
} from '../../../lib/library/snippet.ts'
import {
  changeDocument,
  createDocument,
  mergeStates,
  type NewSnippet,
  readDocument,
  restoreDocument,
  type SnippetState,
  trashDocument,
} from '../../../lib/library/snippet-document.ts'
import { newWriter } from '../../../lib/library/writer.ts'

const id = newSnippetId()
const at = (second: number) => instantSchema.parse(new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString())

const saved: NewSnippet = {
  id,
  kind: 'passage',
  quote: 'Caseloads rose again last year.',
  anchor: null,
  page: {
    url: 'https://example.org/a',
    canonical: null,
    title: 'A page',
    site: null,
    published: '2025-03-01',
  },
  place: null,
  entities: [],
  numbers: [],
  colour: 'yellow',
  tags: ['workload'],
  note: 'first',
  createdAt: at(0),
  changedAt: at(0),
}

function snippetOf(state: SnippetState): Snippet {
  const read = readDocument(id, state)
  if (!read.ok) throw new Error(read.fault)
  return read.snippet
}

describe('a snippet as a document', () => {
  it('gives back what was saved', () => {
    expect(snippetOf(createDocument(saved))).toEqual({ ...saved, trashedAt: null, keptAgainstTrash: false })
  })

  it('keeps what a newer version wrote and this one does not know', () => {
    const newer = new Y.Doc()
    Y.applyUpdate(newer, createDocument(saved))
    newer.getMap('fields').set('importance', 3)
    newer.getMap('readers').set('somebody', true)
    const state = Y.encodeStateAsUpdate(newer) as SnippetState
    expect(snippetOf(state).note).toBe('first')
    const writing = { writer: newWriter(), now: at(9) }
    const changed = changeDocument(state, { note: 'changed here', tags: [] }, writing).state
    const merged = mergeStates(trashDocument(changed, writing).state, createDocument(saved))
    const seen = new Y.Doc()
    Y.applyUpdate(seen, merged)
    expect(seen.getMap('fields').get('importance')).toBe(3)
    expect(seen.getMap('readers').toJSON()).toEqual({ somebody: true })
    expect(snippetOf(merged).note).toBe('changed here')
  })

  it('is the same bytes wherever it is made, so that one backup imported twice is one snippet', () => {
    const [one, other] = [createDocument(saved), createDocument(saved)]
    expect(one).toEqual(other)
    expect(snippetOf(mergeStates(one, other)).note).toBe('first')
  })

  it('keeps both texts of two tabs that began with the same note', () => {
    const before = createDocument(saved)
    const one = changeDocument(before, { note: 'one, first' }, { writer: newWriter(), now: at(1) })
    const both = changeDocument(
      one.state,
      { note: 'first, two' },
      { writer: newWriter(), now: at(2) },
      before,
    )
    expect(snippetOf(both.state).note).toBe('one, first, two')
    expect(snippetOf(both.state).changedAt).toBe(at(2))
  })

  it('keeps tags that each side added', () => {
    const before = createDocument(saved)
    const one = changeDocument(before, { tags: ['workload', 'staff'] }, { writer: 1, now: at(1) })
    const other = changeDocument(before, { tags: ['pay'] }, { writer: 2, now: at(1) })
    expect(snippetOf(mergeStates(one.state, other.update)).tags).toEqual(['pay', 'staff'])
  })

  it('goes to the trash and comes back', () => {
    const trashed = trashDocument(createDocument(saved), { writer: 1, now: at(5) }).state
    expect(snippetOf(trashed).trashedAt).toBe(at(5))
    const back = snippetOf(restoreDocument(trashed, { writer: 2, now: at(6) }).state)
    expect(back).toMatchObject({ trashedAt: null, keptAgainstTrash: false })
  })

  it('keeps an edit that the deleting side had not seen, and says so', () => {
    const before = createDocument(saved)
    const trashed = trashDocument(before, { writer: 1, now: at(9) })
    const edited = changeDocument(before, { note: 'first, and more' }, { writer: 2, now: at(3) })
    const merged = mergeStates(trashed.state, edited.update)
    expect(snippetOf(merged)).toMatchObject({
      trashedAt: null,
      keptAgainstTrash: true,
      note: 'first, and more',
    })
    expect(snippetOf(restoreDocument(merged, { writer: 1, now: at(10) }).state).keptAgainstTrash).toBe(false)
  })

  it('stays in the trash where two sides put it there', () => {
    const before = createDocument(saved)
    const one = trashDocument(before, { writer: 1, now: at(4) })
    const other = trashDocument(before, { writer: 2, now: at(3) })
    expect(snippetOf(mergeStates(one.state, other.state)).trashedAt).toBe(at(3))
  })

  it('says what is wrong with bytes that are no snippet', () => {
    expect(readDocument(id, new Uint8Array([255, 255, 255]))).toEqual({
      ok: false,
      fault: 'is not a Yjs update',
    })
    expect(readDocument(id, new Uint8Array([0, 0]))).toMatchObject({ ok: false })
  })

  it('comes to the same whatever the order and repetition in which changes arrive', () => {
    const changes = fc.array(
      fc.record({
        base: fc.nat(),
        act: fc.oneof(
          fc.record({ note: fc.string({ maxLength: 20 }) }),
          fc.record({
            tags: fc.array(fc.string({ minLength: 1, maxLength: 5 }).filter(tag => tag.trim() !== '')),
          }),
          fc.record({ colour: fc.constantFrom('green' as const, 'blue' as const) }),
          fc.constantFrom('trash' as const, 'restore' as const),
        ),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(changes, fc.infiniteStream(fc.nat()), (acts, order) => {
        const first = createDocument(saved)
        const known: { state: SnippetState; update: Uint8Array }[] = [{ state: first, update: first }]
        for (const [index, { base, act }] of acts.entries()) {
          const from = known[base % known.length]?.state ?? first
          const writing = { writer: index + 1, now: at(index) }
          known.push(
            act === 'trash'
              ? trashDocument(from, writing)
              : act === 'restore'
                ? restoreDocument(from, writing)
                : changeDocument(from, act as SnippetChange, writing),
          )
        }
        const all = known.map(({ update }) => update)
        const shuffled = [...all, ...all]
          .map(update => ({ update, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ update }) => update)
        const inOrder = all.slice(1).reduce(mergeStates, first)
        const mixed = shuffled.slice(1).reduce(mergeStates, shuffled[0] ?? first)
        expect(snippetOf(mixed)).toEqual(snippetOf(inOrder))
      }),
      { numRuns: Number(process.env.MERGE_RUNS ?? 40) },
    )
  })
})
