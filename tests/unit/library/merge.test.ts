import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Held,
  type Incoming,
  isUpdate,
  mergeIncoming,
  NOTHING_HELD,
  tombstoneOf,
} from '../../../lib/library/merge.ts'
import { instantSchema, newSnippetId } from '../../../lib/library/snippet.ts'
import {
  changeDocument,
  createDocument,
  type NewSnippet,
  readDocument,
  type SnippetState,
  trashDocument,
} from '../../../lib/library/snippet-document.ts'

const id = newSnippetId()
const at = (second: number) => instantSchema.parse(new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString())
const saved: NewSnippet = {
  id,
  kind: 'passage',
  quote: 'The unions want a smaller caseload.',
  anchor: null,
  page: { url: null, canonical: null, title: null, site: null, published: null },
  place: null,
  entities: [],
  numbers: [],
  colour: 'yellow',
  tags: [],
  note: '',
  createdAt: at(0),
  changedAt: at(0),
}
const first = createDocument(saved)
const change = (update: Uint8Array): Incoming => ({ kind: 'change', update })
const purge = (state: SnippetState, second: number): Incoming => ({
  kind: 'tombstone',
  tombstone: tombstoneOf(state, at(second)),
})

/** What a reader sees of it: the note, or that it is gone. */
function shown(held: Held): string {
  if (!held.state) return 'gone'
  const read = readDocument(id, held.state)
  return read.ok ? `${read.snippet.trashedAt ? 'in the trash' : 'here'}: ${read.snippet.note}` : 'gone'
}

/** Replicas that hear of everything in their own order, and send again what outlived a deletion. */
function settle(orders: Incoming[][]): Held[] {
  const held = orders.map(order =>
    order.reduce<Held>((now, incoming) => mergeIncoming(now, incoming), NOTHING_HELD),
  )
  const again = held.flatMap(({ state, tombstone }) => (state && tombstone ? [change(state)] : []))
  return held.map(now => again.reduce<Held>((merged, incoming) => mergeIncoming(merged, incoming), now))
}

describe('merging what comes in', () => {
  it('lets a deletion for good win over what it had seen, also when old news come late', () => {
    const edited = changeDocument(first, { note: 'seen' }, { writer: 1, now: at(1) })
    const deletion = purge(edited.state, 2)
    const held = [change(first), deletion, change(edited.update), change(first)].reduce<Held>(
      (now, incoming) => mergeIncoming(now, incoming),
      NOTHING_HELD,
    )
    expect(held.state).toBeNull()
  })

  it('keeps an edit that the deletion had not seen, and asks for the whole to be sent again', () => {
    const edited = changeDocument(first, { note: 'unseen' }, { writer: 1, now: at(1) })
    const merged = mergeIncoming({ state: edited.state, tombstone: null }, purge(first, 2))
    expect(merged.sendAgain).toBe(true)
    expect(shown(merged)).toBe('here: unseen')
  })

  it('holds an edit whose text it has thrown away until the whole comes again', () => {
    const edited = changeDocument(first, { note: 'unseen' }, { writer: 1, now: at(1) })
    const purged = mergeIncoming({ state: first, tombstone: null }, purge(first, 2))
    const waiting = mergeIncoming(purged, change(edited.update))
    expect(shown(waiting)).toBe('gone')
    expect(shown(mergeIncoming(waiting, change(edited.state)))).toBe('here: unseen')
  })

  it('does not bring back what was put into the trash elsewhere meanwhile', () => {
    const trashed = trashDocument(first, { writer: 1, now: at(1) })
    expect(mergeIncoming({ state: trashed.state, tombstone: null }, purge(first, 2)).state).toBeNull()
  })

  it('knows what is no update', () => {
    expect(isUpdate(first)).toBe(true)
    expect(isUpdate(first.slice(0, -3))).toBe(false)
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), bytes => typeof isUpdate(bytes) === 'boolean'))
  })

  it('shows the same on every replica, whatever came when and how often', () => {
    const acts = fc.array(fc.record({ base: fc.nat(), act: fc.constantFrom('note', 'trash', 'purge') }), {
      maxLength: 7,
    })
    fc.assert(
      fc.property(
        acts,
        fc.array(fc.array(fc.nat(), { maxLength: 30 }), { minLength: 2, maxLength: 4 }),
        (made, seeds) => {
          const states: SnippetState[] = [first]
          const news: Incoming[] = [change(first)]
          for (const [index, { base, act }] of made.entries()) {
            const from = states[base % states.length] ?? first
            const writing = { writer: index + 1, now: at(index) }
            if (act === 'purge') {
              news.push(purge(from, index))
              continue
            }
            const changed =
              act === 'note'
                ? changeDocument(from, { note: `note ${index}` }, writing)
                : trashDocument(from, writing)
            states.push(changed.state)
            news.push(change(changed.update))
          }
          const orders = seeds.map(seed => {
            const extra = seed.flatMap(pick => news[pick % news.length] ?? [])
            return [...extra, ...(seed.length % 2 ? news : [...news].reverse())]
          })
          const [one, ...others] = settle(orders).map(shown)
          for (const other of others) expect(other).toBe(one)
        },
      ),
      { numRuns: Number(process.env.MERGE_RUNS ?? 40) },
    )
  })
})
