import * as z from 'zod/mini'
import { LONGEST_ADDRESS, MOST_LINKS } from './link-limits.ts'
import { LONGEST_PAGE_TEXT } from './longest-page-text.ts'

/**
 * A page as plain data: what the reader (content script) sends to the background and what the command line
 * makes of a file. All offsets are UTF-16 code units into `text`, ends are exclusive.
 */

export const VERDICT_LABELS = ['probation', 'abroad', 'mention', 'not'] as const
export type VerdictLabel = (typeof VERDICT_LABELS)[number]

/**
 * Why a verdict came out as it did, as data: `code` names a sentence of the language catalogue
 * (`reason_<code>`), `values` fills its places. Turned into words by `lib/language`.
 */
export const reasonSchema = z.object({
  code: z.string(),
  /** Points for (positive) or against (negative) the page being about probation. */
  weight: z.number(),
  values: z.array(z.string()),
})
export type Reason = z.infer<typeof reasonSchema>

export const verdictSchema = z.object({
  label: z.enum(VERDICT_LABELS),
  /** Between 0 and 1: how surely the page is about probation in England and Wales (or the UK). */
  score: z.number(),
  reasons: z.array(reasonSchema),
})
export type Verdict = z.infer<typeof verdictSchema>

const offset = z.number().check(z.int(), z.nonnegative())
/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` in the page's own local time. */
const pageDate = z.nullable(z.string())

export const pagePostSchema = z.object({
  title: z.nullable(z.string()),
  author: z.nullable(z.string()),
  published: pageDate,
  /** Address of the post itself, absolute, http(s) only. */
  permalink: z.nullable(z.string()),
  start: offset,
  end: offset,
})
export type PagePost = z.infer<typeof pagePostSchema>

export const pageCommentSchema = z.object({
  author: z.nullable(z.string()),
  published: pageDate,
  /** Index into `comments` of the comment that this one answers. */
  parent: z.nullable(offset),
  /** Index into `posts` of the post that it stands under. */
  post: z.nullable(offset),
  /** Only the comment's own words: headers and replies lie outside. */
  start: offset,
  end: offset,
})
export type PageComment = z.infer<typeof pageCommentSchema>

/** A link in the page's text. */
export const pageLinkSchema = z.object({
  start: offset,
  end: offset,
  /** Where it leads: absolute, http(s) only. */
  href: z.string().check(z.maxLength(LONGEST_ADDRESS), z.regex(/^https?:\/\//)),
})
export type PageLink = z.infer<typeof pageLinkSchema>

export const pageDocumentSchema = z.object({
  url: z.nullable(z.string()),
  title: z.nullable(z.string()),
  /** Name of the site as it gives it (`og:site_name`, JSON-LD publisher). */
  site: z.nullable(z.string()),
  published: pageDate,
  /**
   * The text of the page in document order. A line feed separates blocks (paragraphs, headings, cells) and
   * stands for `<br>`; white space inside a block is a space. Every other code unit is one of a text node.
   */
  text: z.string().check(z.maxLength(LONGEST_PAGE_TEXT)),
  posts: z.array(pagePostSchema),
  comments: z.array(pageCommentSchema),
  /** Links in the text, in its order; missing where they are not known. */
  links: z.optional(z.array(pageLinkSchema).check(z.maxLength(MOST_LINKS))),
})
export type PageDocument = z.infer<typeof pageDocumentSchema>
