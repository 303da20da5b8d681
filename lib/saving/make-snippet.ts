import { makeTextAnchor } from '../anchoring/make.ts'
import { commentAt, type PageStructure, postAt } from '../anchoring/place.ts'
import { makeTextIndex } from '../anchoring/text-index.ts'
import type { EntityId } from '../knowledge/entity-id.ts'
import {
  httpAddressSchema,
  type Instant,
  LONGEST_QUOTE,
  type Snippet,
  type SnippetId,
  type SnippetNumber,
  type SnippetPage,
} from '../library/snippet.ts'
import type { NewSnippet } from '../library/snippet-document.ts'
import type { Mention } from '../matching/mention.ts'
import type { NumberMention } from '../matching/numbers/number-mention.ts'
import type { PageDocument } from '../page/document.ts'
import type { Extent } from '../page/page-text.ts'
import type { ChosenPassage } from './chosen-passage.ts'

/** What was recognised on a page, as far as a snippet keeps it. */
export interface Recognised {
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'entity'>[]
  readonly numbers: readonly Pick<
    NumberMention,
    'start' | 'end' | 'text' | 'series' | 'date' | 'verdict' | 'official'
  >[]
  readonly promises: readonly { readonly start: number; readonly end: number; readonly promise: EntityId }[]
}

export const NOTHING_RECOGNISED: Recognised = { mentions: [], numbers: [], promises: [] }

const MOST_ENTITIES = 1_000

/**
 * The snippet of a passage: its words and how to find them again, where they come from, and what is named in them.
 *
 * @returns `null` where the passage is empty, too long or outside of the page's text
 */
export function makeSnippet(chosen: ChosenPassage, recognised: Recognised, now: Instant): NewSnippet | null {
  const { id, document, element, fragment } = chosen
  const extent = trimmed(document.text, chosen.extent)
  if (!extent || extent.end - extent.start > LONGEST_QUOTE) return null
  const structure: PageStructure = { document }
  if (fragment) structure.fragments = new Map([[fragment.id, fragment.offset]])
  const anchor = makeTextAnchor(makeTextIndex(document.text), extent, structure, fragment?.id ?? null)
  return {
    id,
    kind: 'passage',
    quote: document.text.slice(extent.start, extent.end),
    anchor: { ...anchor, element: element === null ? null : { type: 'CssSelector', value: element } },
    page: snippetPageOf(document, chosen.canonical),
    place: placeOf(document, extent.start, fragment?.id ?? null),
    ...namedIn(recognised, extent),
    colour: 'yellow',
    tags: [],
    note: '',
    createdAt: now,
    changedAt: now,
  }
}

/**
 * A snippet of words alone, where their page cannot be read: it has no place on it, and is found again by its words.
 *
 * @returns `null` where there are no words, or too many
 */
export function makeSnippetOfWords(
  id: SnippetId,
  words: string,
  { url, title }: { readonly url?: string | undefined; readonly title?: string | undefined },
  now: Instant,
): NewSnippet | null {
  const quote = words.trim()
  if (quote === '' || quote.length > LONGEST_QUOTE) return null
  return {
    id,
    kind: 'passage',
    quote,
    anchor: null,
    page: {
      url: addressOrNull(url ?? null),
      canonical: null,
      title: title ?? null,
      site: null,
      published: null,
    },
    place: null,
    entities: [],
    numbers: [],
    colour: 'yellow',
    tags: [],
    note: '',
    createdAt: now,
    changedAt: now,
  }
}

/** The page that a snippet comes from. */
export function snippetPageOf(
  { url, title, site, published }: PageDocument,
  canonical: string | null,
): SnippetPage {
  return { url: addressOrNull(url), canonical: addressOrNull(canonical), title, site, published }
}

/** What is named, and which figures stand, within a stretch of a page; figures are placed in the quote. */
export function namedIn(
  { mentions, numbers, promises }: Recognised,
  extent: Extent,
): Pick<Snippet, 'entities' | 'numbers'> {
  const within = ({ start, end }: Extent) => start >= extent.start && end <= extent.end
  const figures = numbers.filter(within)
  const named = [
    ...mentions.filter(within),
    ...figures.map(({ start, series }) => ({ start, entity: series })),
    ...promises.filter(within).map(({ start, promise }) => ({ start, entity: promise })),
  ].sort((one, other) => one.start - other.start)
  return {
    entities: [...new Set(named.map(({ entity }) => entity))].slice(0, MOST_ENTITIES),
    numbers: figures.slice(0, MOST_ENTITIES).map(
      ({ start, end, text, series, date, verdict, official }): SnippetNumber => ({
        start: start - extent.start,
        end: end - extent.start,
        text,
        series,
        date,
        verdict,
        official,
      }),
    ),
  }
}

/** The post or comment that an offset lies in. A comment without an address of its own is found by its post's. */
function placeOf(document: PageDocument, offset: number, fragment: string | null): NewSnippet['place'] {
  const structure = { document }
  const comment = document.comments[commentAt(structure, offset)]
  const post = document.posts[comment ? (comment.post ?? -1) : postAt(structure, offset)]
  if (comment) {
    const { author, published } = comment
    const address = addressOrNull(post?.permalink ?? document.url)
    const permalink = address && fragment ? withFragment(address, fragment) : address
    return { kind: 'comment', title: post?.title ?? null, author, published, permalink }
  }
  if (!post) return null
  const { title, author, published } = post
  return { kind: 'post', title, author, published, permalink: addressOrNull(post.permalink) }
}

function withFragment(address: string, fragment: string): string | null {
  return addressOrNull(`${address.replace(/#.*$/, '')}#${encodeURIComponent(fragment)}`)
}

const addressOrNull = (address: string | null): string | null => {
  const read = httpAddressSchema.safeParse(address)
  return read.success ? read.data : null
}

function trimmed(text: string, { start, end }: Extent): Extent | null {
  if (start < 0 || end > text.length || start >= end) return null
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
