import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { type LibraryOptions, openLibrary } from '../../../lib/library/library.ts'
import { type Instant, instantSchema, newSnippetId, snippetIdSchema } from '../../../lib/library/snippet.ts'
import type { NewSnippet } from '../../../lib/library/snippet-document.ts'

/** A time of the tests' own day, in seconds after its beginning. */
export const at = (second: number): Instant =>
  instantSchema.parse(new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString())

export const entity = (id: string) => entityIdSchema.parse(id)

/** The id with this number. */
export const idOf = (number: number) =>
  snippetIdSchema.parse(
    `${((number * 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`,
  )

/** An invented snippet with what a test cares for on top. */
export function newSnippet(more: Partial<NewSnippet> = {}): NewSnippet {
  return {
    id: newSnippetId(),
    kind: 'passage',
    quote: 'Caseloads rose again last year.',
    anchor: null,
    page: { url: 'https://example.org/a', canonical: null, title: 'A page', site: null, published: null },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [],
    note: '',
    createdAt: at(0),
    changedAt: at(0),
    ...more,
  }
}

/** Where one browser profile keeps its databases; several libraries on one are several windows. */
export interface Profile {
  readonly indexedDB: IDBFactory
  open(more?: LibraryOptions): ReturnType<typeof openLibrary>
}

export function newProfile(): Profile {
  const indexedDB = new IDBFactory()
  let second = 1_000
  // Each write a second later than the one before, in all windows.
  const now = () => at(second++)
  return { indexedDB, open: more => openLibrary({ indexedDB, IDBKeyRange, now, ...more }) }
}

/** What an outcome gives, for a test in which it must have worked. */
export function done<Value extends { ok: boolean }>(outcome: Value): Extract<Value, { ok: true }> {
  if (!outcome.ok) throw new Error(`It did not work: ${JSON.stringify(outcome)}`)
  return outcome as Extract<Value, { ok: true }>
}
