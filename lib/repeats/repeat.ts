import * as z from 'zod/mini'

const offset = z.number().check(z.int(), z.nonnegative())
const index = z.nullable(offset)

/** Where the earlier standing of a passage is on the same page. Offsets are UTF-16 code units into its text. */
const onThisPage = z.object({
  on: z.literal('this-page'),
  start: offset,
  end: offset,
  post: index,
  comment: index,
})

/** The page on which the reader met the passage before, from the reading history. */
const onAnotherPage = z.object({
  on: z.literal('another-page'),
  /** http(s) only. */
  url: z.string(),
  title: z.nullable(z.string()),
  site: z.nullable(z.string()),
  published: z.nullable(z.string()),
  /** The day on which the reader met that page first, `YYYY-MM-DD`. */
  met: z.string(),
})

/** A passage of a page that was there before: earlier on the same page, or on another page that the reader met. */
export const repeatSchema = z.object({
  start: offset,
  end: offset,
  /** Its first words as they stand on the page. */
  opening: z.string(),
  /** Index into the page's posts of the post that it is in or under. */
  post: index,
  comment: index,
  /** Between 0 and 1: how much of the passage agrees, in words on this page, in fingerprints elsewhere. */
  agreement: z.number(),
  earlier: z.discriminatedUnion('on', [onThisPage, onAnotherPage]),
})
export type Repeat = z.infer<typeof repeatSchema>
export type EarlierHere = z.infer<typeof onThisPage>
export type EarlierElsewhere = z.infer<typeof onAnotherPage>

/** The shortest passage that counts as met twice, in words of running text. */
export const SHORTEST_PASSAGE = 25

const WORDS_OF_OPENING = 18
const LONGEST_OPENING = 130

/** The first words of a passage, with an ellipsis where it goes on. */
export function openingOf(text: string, start: number, end: number): string {
  const head = text
    .slice(start, Math.min(end, start + 4 * LONGEST_OPENING))
    .trim()
    .split(/\s+/)
  const words = head.slice(0, WORDS_OF_OPENING)
  while (words.length > 1 && words.join(' ').length > LONGEST_OPENING) words.pop()
  const opening = words.join(' ').slice(0, LONGEST_OPENING)
  return start + opening.length < end ? `${opening.replace(/[\s,;:.–—-]+$/, '')}…` : opening
}
