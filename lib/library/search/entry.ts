import type { EntityId } from '../../knowledge/entity-id.ts'
import { foldText } from '../../matching/fold.ts'
import { hostOf, pageKeyOf } from '../../page/page-key.ts'
import type { Shelf } from '../rows.ts'
import type { Snippet, SnippetId } from '../snippet.ts'

/** A snippet as the search holds it in memory: one folded text, and what can be filtered by. */
export interface SearchEntry {
  readonly id: SnippetId
  readonly createdAt: string
  readonly changedAt: string
  readonly shelf: Shelf
  readonly colour: Snippet['colour']
  readonly page: string | null
  readonly host: string | null
  readonly entities: readonly EntityId[]
  readonly tags: readonly string[]
  /** Title, tags, names, note and quote, folded, each ended by a line feed. */
  readonly text: string
  /** Where the note and where the quote begin in it: what stands further in front counts for more. */
  readonly note: number
  readonly quote: number
}

/** The names under which an entity is looked for. */
export type NamesOf = (id: EntityId) => readonly string[]

export function entryOf(snippet: Snippet, namesOf: NamesOf): SearchEntry {
  const { id, createdAt, changedAt, page, place, entities, tags, note, quote, colour, trashedAt } = snippet
  const front = [page.title, page.site, place?.title, place?.author, ...tags, ...entities.flatMap(namesOf)]
    .map(text => foldText(text ?? ''))
    .filter(text => text !== '')
    .join('\n')
  const foldedNote = foldText(note)
  return {
    id,
    createdAt,
    changedAt,
    shelf: trashedAt === null ? 'kept' : 'trash',
    colour,
    page: pageKeyOf(page),
    host: hostOf(page),
    entities,
    tags,
    text: `${front}\n${foldedNote}\n${foldText(quote)}`,
    note: front.length + 1,
    quote: front.length + foldedNote.length + 2,
  }
}

/** The words of an entity's id, where nothing else is known of it. */
export function wordsOfId(id: EntityId): string {
  return id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')
}
