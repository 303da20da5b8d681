import * as z from 'zod/mini'
import type { Anchor } from '../../anchoring/selectors.ts'
import type { Brought } from '../../library/bring.ts'
import {
  httpAddressSchema,
  type Instant,
  instantSchema,
  LONGEST_TAG,
  MOST_TAGS,
  type Snippet,
  type SnippetColour,
  type SnippetId,
  type SnippetPlace,
  snippetSchema,
} from '../../library/snippet.ts'
import { contentId } from './content-id.ts'
import type { ItemFaults } from './faults.ts'
import { UNDATED } from './undated.ts'

/** A passage as another program gives it. */
export interface ForeignSnippet {
  /** Its own id, where it was one of ours. */
  readonly id?: SnippetId
  /** What tells it apart in the program that it comes from, whatever is edited there later. */
  readonly identity: string
  readonly quote: string
  readonly note: string
  readonly tags: readonly string[]
  readonly anchor?: Anchor | null
  readonly url: string | null
  readonly canonical?: string | null
  readonly title: string | null
  readonly site?: string | null
  readonly published?: string | null
  readonly place?: SnippetPlace | null
  readonly entities?: readonly string[]
  readonly colour?: SnippetColour
  /** As the file writes them; `null` where it does not. */
  readonly created: string | null
  readonly changed: string | null
}

/** Turns what was read of a file into snippets, one after the other. */
export class ForeignSnippets {
  readonly brought: Brought[] = []
  readonly #faults: ItemFaults
  readonly #seen = new Map<SnippetId, string>()

  constructor(faults: ItemFaults) {
    this.#faults = faults
  }

  /**
   * Takes one in. What differs in the same file although it should be the same (two notes on one passage) gets an id
   * of its own; what is the same is taken once.
   *
   * @param item its number in the file, from 1
   */
  async add(foreign: ForeignSnippet, item: number): Promise<void> {
    const { quote, note } = foreign
    if (!quote.trim() && !note.trim()) return this.#faults.add('no-words', item)
    const content = JSON.stringify([quote, note])
    let id = foreign.id ?? (await contentId(foreign.identity))
    const before = this.#seen.get(id)
    if (before === content) return
    if (before !== undefined) {
      id = await contentId(JSON.stringify([foreign.identity, content]))
      if (this.#seen.has(id)) return
    }
    const read = snippetSchema.safeParse(snippetOf(foreign, id))
    if (!read.success) return this.#faults.addIssue(read.error, item)
    this.#seen.set(id, content)
    this.brought.push({ snippet: read.data })
  }
}

function snippetOf(foreign: ForeignSnippet, id: SnippetId): Record<keyof Snippet, unknown> {
  const created = instantOf(foreign.created) ?? instantOf(foreign.changed) ?? UNDATED
  const changed = instantOf(foreign.changed) ?? created
  return {
    id,
    kind: 'passage',
    quote: foreign.quote,
    anchor: foreign.anchor ?? null,
    page: {
      url: addressOf(foreign.url),
      canonical: addressOf(foreign.canonical),
      title: wordsOf(foreign.title),
      site: wordsOf(foreign.site),
      published: wordsOf(foreign.published),
    },
    place: foreign.place ?? null,
    entities: [...new Set(foreign.entities ?? [])],
    numbers: [],
    colour: foreign.colour ?? 'yellow',
    tags: tagsOf(foreign.tags),
    note: foreign.note,
    createdAt: created,
    changedAt: changed < created ? created : changed,
    trashedAt: null,
    keptAgainstTrash: false,
  }
}

/** A time with its zone, or in UTC where it has none, as a moment; `null` where it is none. */
export function instantOf(text: string | null | undefined): Instant | null {
  const found =
    /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,9}))?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/i.exec(
      text ?? '',
    )
  if (!found) return null
  const [, day, time = '00:00:00', fraction = '', zone = 'Z'] = found
  const seconds = time.length === 5 ? `${time}:00` : time
  const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const date = new Date(`${day}T${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`)
  if (Number.isNaN(date.getTime())) return null
  const instant = instantSchema.safeParse(date.toISOString())
  return instant.success ? instant.data : null
}

function addressOf(address: string | null | undefined): string | null {
  const read = httpAddressSchema.safeParse(address?.trim())
  return read.success ? read.data : null
}

const LONGEST_WORDS = 4_000
function wordsOf(words: string | null | undefined): string | null {
  return words?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS) || null
}

/** Tags that are too long are cut: they are the reader's words still. */
function tagsOf(tags: readonly string[]): string[] {
  const fit = tags
    .slice(0, MOST_TAGS * 2)
    .map(tag => tag.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG).trim())
  return [...new Set(fit.filter(tag => tag !== ''))].slice(0, MOST_TAGS).sort()
}

/** What is wrong with a value at the boundary is only that it is left out. */
export const lenient = {
  text: z.catch(z.nullable(z.string()), null),
  texts: z.catch(z.array(z.string()), []),
}
