import * as z from 'zod/mini'
import { LONGEST_PAGE_TEXT } from '../page/longest-page-text.ts'

/**
 * How a snippet says where on its page it stands: selectors of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors), and what is needed to tell the passage from others like
 * it. All offsets are UTF-16 code units of the page's text as `PageText` reads it, ends are exclusive.
 */

/** How much text before and after a quote is kept. UTF-16 code units. */
export const CONTEXT_LENGTH = 64
/** How much is kept at most where less would not tell the quote from another place. */
export const LONGEST_CONTEXT = 256
/** How long a CSS selector or an id may be. */
export const LONGEST_SELECTOR = 1_000
/** How many earlier quotes of a repaired anchor are kept. */
export const MOST_EARLIER_QUOTES = 50

const offset = z.number().check(z.int(), z.nonnegative())
const count = offset
const share = z.number().check(z.minimum(0), z.maximum(1))
const shortText = z.string().check(z.maxLength(2_000))
const orNull = shortText.check(z.minLength(1))

export const textQuoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1), z.maxLength(LONGEST_PAGE_TEXT)),
  /** What stands right before, line feeds included; `''` at the beginning of the page, or if unknown. */
  prefix: shortText,
  suffix: shortText,
})
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>

export const textPositionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: offset,
  end: offset,
})
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>

export const cssSelectorSchema = z.object({
  type: z.literal('CssSelector'),
  value: z.string().check(z.minLength(1), z.maxLength(LONGEST_SELECTOR)),
})
export type CssSelector = z.infer<typeof cssSelectorSchema>

export const fragmentSelectorSchema = z.object({
  type: z.literal('FragmentSelector'),
  /** The id of an element, as it follows the `#` in an address, not encoded. */
  value: z.string().check(z.minLength(1), z.maxLength(LONGEST_SELECTOR)),
})
export type FragmentSelector = z.infer<typeof fragmentSelectorSchema>

/** The post and the comment that a quote stands in. Dates as in `PageDocument`. */
export const quotePlaceSchema = z.object({
  post: z.nullable(
    z.object({
      title: z.nullable(shortText),
      author: z.nullable(shortText),
      published: z.nullable(shortText),
      permalink: z.nullable(shortText),
    }),
  ),
  comment: z.nullable(z.object({ author: z.nullable(shortText), published: z.nullable(shortText) })),
})
export type QuotePlace = z.infer<typeof quotePlaceSchema>

/**
 * What else on the page was like the quote when the anchor was made. Without it nobody can say later whether the
 * one place that is left is the passage or its double.
 */
export const lookalikesSchema = z.object({
  /** How many other places had the very words; and how many of them neither comment nor post tells apart. */
  same: count,
  sameInPlace: count,
  /** How like the quote the most similar other place was: 0 to 1, 1 being word for word. */
  similarity: share,
  /** Whether the words right before, and right after, stood elsewhere too. */
  prefix: z.boolean(),
  suffix: z.boolean(),
  /** How many other places nothing in the anchor tells from the passage. */
  indistinguishable: count,
  /** How many other places had half of the words or more. */
  alike: count,
  /** How many of those that are like it had something of the context too, and how like the quote the best was. */
  alikeAround: count,
  similarityAround: share,
  /** Whether it takes the comment or post to tell the passage from another place. */
  needsPlace: z.boolean(),
})
export type Lookalikes = z.infer<typeof lookalikesSchema>

/** A quote as it was before a reader repaired the anchor. */
export const earlierQuoteSchema = z.object({
  quote: textQuoteSelectorSchema,
  position: z.nullable(textPositionSelectorSchema),
  /** When the reader put another passage in its place: ISO 8601 in UTC. */
  replaced: orNull,
})
export type EarlierQuote = z.infer<typeof earlierQuoteSchema>

export const anchorSchema = z.object({
  quote: textQuoteSelectorSchema,
  position: z.nullable(textPositionSelectorSchema),
  /** The element that the quote begins in. */
  element: z.nullable(cssSelectorSchema),
  /** The comment that it stands in, where the page gives comments an id. */
  fragment: z.nullable(fragmentSelectorSchema),
  place: z.nullable(quotePlaceSchema),
  lookalikes: z.nullable(lookalikesSchema),
  /** What the snippet quoted before, the oldest first. */
  history: z.array(earlierQuoteSchema).check(z.maxLength(MOST_EARLIER_QUOTES)),
})
export type Anchor = z.infer<typeof anchorSchema>
