import { type EntityId, entityIdSchema } from '../../lib/knowledge/entity-id.ts'
import { LONGEST_TAG, SNIPPET_COLOURS, type SnippetColour } from '../../lib/library/snippet.ts'

/** What the library page shows. */
export const PLACES = ['saved', 'trash', 'backups'] as const
export type Place = (typeof PLACES)[number]

/** In which order, or gathered under what. */
export const ARRANGEMENTS = [
  'newest',
  'changed',
  'best',
  'page',
  'person',
  'report',
  'tag',
  'site',
  'date',
] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

/** Everything that the reader chose to see. It lives in the page's address, so that back, forward and reload keep it. */
export interface LibraryView {
  readonly place: Place
  readonly arrangement: Arrangement
  readonly text: string
  readonly entities: readonly EntityId[]
  readonly tags: readonly string[]
  readonly host: string | null
  /** See `pageKeyOf`. */
  readonly page: string | null
  readonly colour: SnippetColour | null
  /** Days, `2026-01-31`. */
  readonly from: string | null
  readonly to: string | null
}

export const WHOLE_LIBRARY: LibraryView = {
  place: 'saved',
  arrangement: 'newest',
  text: '',
  entities: [],
  tags: [],
  host: null,
  page: null,
  colour: null,
  from: null,
  to: null,
}

/** More than this of one kind no address holds. */
const MOST_OF_A_KIND = 20
const LONGEST = 2_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads a view from the query of an address. What is not understood is left out: addresses are typed and mangled. */
export function viewOf(search: string): LibraryView {
  const asked = new URLSearchParams(search)
  const one = (name: string) => asked.get(name)?.slice(0, LONGEST) || null
  const of = <Value extends string>(name: string, known: readonly Value[]) =>
    known.find(value => value === asked.get(name)) ?? null
  const day = (name: string) => {
    const given = one(name)
    return given && DAY.test(given) ? given : null
  }
  const all = (name: string) => [...new Set(asked.getAll(name))].slice(0, MOST_OF_A_KIND)
  return {
    place: of('in', PLACES) ?? 'saved',
    arrangement: of('by', ARRANGEMENTS) ?? 'newest',
    text: one('q') ?? '',
    entities: all('about').flatMap(id => {
      const entity = entityIdSchema.safeParse(id)
      return entity.success ? entity.data : []
    }),
    tags: all('tag').filter(tag => tag !== '' && tag.length <= LONGEST_TAG),
    host: one('site'),
    page: one('page'),
    colour: of('colour', SNIPPET_COLOURS),
    from: day('from'),
    to: day('to'),
  }
}

/** The query of the address of a view; empty for the whole library. */
export function searchOf(view: LibraryView): string {
  const query = new URLSearchParams()
  const put = (name: string, value: string | null) => value && query.append(name, value)
  if (view.place !== 'saved') put('in', view.place)
  if (view.arrangement !== 'newest') put('by', view.arrangement)
  put('q', view.text)
  for (const entity of view.entities) put('about', entity)
  for (const tag of view.tags) put('tag', tag)
  put('site', view.host)
  put('page', view.page)
  put('colour', view.colour)
  put('from', view.from)
  put('to', view.to)
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/** How many filters are set; the text that is searched for is not one. */
export function countFilters(view: LibraryView): number {
  const { entities, tags, host, page, colour, from, to } = view
  return entities.length + tags.length + [host, page, colour, from, to].filter(value => value !== null).length
}

/** The same place and order without a filter and without a text. */
export function unfiltered({ place, arrangement }: LibraryView): LibraryView {
  return { ...WHOLE_LIBRARY, place, arrangement: arrangement === 'best' ? 'newest' : arrangement }
}

/** Adds a value to a list of the view, or takes it out. */
export function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter(each => each !== value) : [...list, value]
}
