import * as z from 'zod/mini'
import { anchorSchema } from '../anchoring/selectors.ts'
import { entityIdSchema } from '../knowledge/entity-id.ts'
import { NUMBER_VERDICTS } from '../matching/numbers/number-mention.ts'
import { SNIPPET_COLOURS } from './snippet-colours.ts'
import { snippetIdSchema } from './snippet-id.ts'

export { SNIPPET_COLOURS, type SnippetColour } from './snippet-colours.ts'
export { newSnippetId, type SnippetId, snippetIdSchema } from './snippet-id.ts'

/**
 * A snippet: what a reader saved of a page, with their own words beside it. This is the one shape that the
 * library page, the panel, export and import know; how it is stored and merged is the business of
 * `snippet-document.ts` and `database.ts`.
 */

/** A moment as `Date.toISOString` writes it, in UTC. */
export const instantSchema = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof instantSchema>

/** How much a quote, a note or a tag may hold, in UTF-16 code units. More than any reader writes, less than a browser chokes on. */
export const LONGEST_QUOTE = 200_000
export const LONGEST_NOTE = 200_000
export const LONGEST_TAG = 100
export const MOST_TAGS = 100

const shortText = z.string().check(z.maxLength(4_000))
const nullableText = z.nullable(shortText)
/** Only what a browser may open from a click: never `javascript:` or `data:`. */
export const httpAddressSchema = z
  .string()
  .check(z.maxLength(8_000), z.regex(/^https?:\/\/\S+$/i, 'is not an http address'))

const offset = z.number().check(z.int(), z.nonnegative())

/** The page a snippet was taken from. */
export const snippetPageSchema = z.object({
  /** Its address when it was read; `null` for snippets imported without one. */
  url: z.nullable(httpAddressSchema),
  /** The address that the page calls its own, where it names one. */
  canonical: z.nullable(httpAddressSchema),
  title: nullableText,
  site: nullableText,
  /** As precise as the page gives it, in the page's own local time. */
  published: nullableText,
})
export type SnippetPage = z.infer<typeof snippetPageSchema>

/** The post or comment of the page that the quote stands in. */
export const snippetPlaceSchema = z.object({
  kind: z.enum(['post', 'comment']),
  title: nullableText,
  author: nullableText,
  published: nullableText,
  permalink: z.nullable(httpAddressSchema),
})
export type SnippetPlace = z.infer<typeof snippetPlaceSchema>

/** A figure inside the quote, as it was judged when the snippet was saved. Offsets are into the quote. */
export const snippetNumberSchema = z.object({
  start: offset,
  end: offset,
  text: shortText,
  series: entityIdSchema,
  date: nullableText,
  verdict: z.enum(NUMBER_VERDICTS),
  official: z.nullable(z.number()),
})
export type SnippetNumber = z.infer<typeof snippetNumberSchema>

export const tagSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_TAG))

export const snippetSchema = z.object({
  id: snippetIdSchema,
  /** A passage, or the clean text of a whole article (its copy is kept apart, see `article-copy.ts`). */
  kind: z.enum(['passage', 'article']),
  quote: z.string().check(z.maxLength(LONGEST_QUOTE)),
  /** `null` where it was imported without one: it is then looked for by its quote alone. */
  anchor: z.nullable(anchorSchema),
  page: snippetPageSchema,
  place: z.nullable(snippetPlaceSchema),
  entities: z.array(entityIdSchema).check(z.maxLength(1_000)),
  numbers: z.array(snippetNumberSchema).check(z.maxLength(1_000)),
  colour: z.enum(SNIPPET_COLOURS),
  tags: z.array(tagSchema).check(z.maxLength(MOST_TAGS)),
  /** Markdown. */
  note: z.string().check(z.maxLength(LONGEST_NOTE)),
  createdAt: instantSchema,
  changedAt: instantSchema,
  /** When it was put into the trash; `null` while it is not there. */
  trashedAt: z.nullable(instantSchema),
  /** It was put into the trash on one device while it was edited on another: it was kept, and the reader is told. */
  keptAgainstTrash: z.boolean(),
})
export type Snippet = z.infer<typeof snippetSchema>

/** What a reader may change of a snippet after it was saved. Tags and note are merged, the rest: the last word counts. */
export type SnippetChange = Partial<
  Pick<Snippet, 'anchor' | 'colour' | 'entities' | 'note' | 'numbers' | 'page' | 'place' | 'quote' | 'tags'>
>
