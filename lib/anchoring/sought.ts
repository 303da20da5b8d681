import type { Anchor } from './selectors.ts'
import type { TextIndex } from './text-index.ts'
import { foldedLength, type WordAt, wordsOf } from './words.ts'

/**
 * An anchor in the words of one page. A quote may begin and end inside a word (a reader may select so): it is
 * sought by its whole words, which the context completes, and cut back where it is found.
 */
export type Sought = {
  readonly anchor: Anchor
  /** Context and quote as one text, and where in it the quote stands. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: readonly WordAt[]
  /** Ids of the quote's words; below 0 where the page does not have the word. */
  readonly ids: Int32Array
  /** The words before and after, from the quote outward. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** How many folded code units of the first word lie before the quote, of the last word behind it. */
  readonly cutFirst: number
  readonly cutLast: number
}

/** Puts an anchor into the words of a page. */
export function soughtOn(index: TextIndex, anchor: Anchor): Sought {
  const { exact, prefix, suffix } = anchor.quote
  const text = prefix + exact + suffix
  const start = prefix.length
  const end = start + exact.length
  const all = wordsOf(text)
  const first = all.findIndex(word => word.end > start)
  const quoted = first < 0 ? [] : all.slice(first).filter(word => word.start < end)
  const from = quoted.length > 0 ? first : all.findIndex(word => word.start >= end)
  const before = from < 0 ? all : all.slice(0, from)
  const after = from < 0 ? [] : all.slice(from + quoted.length)
  const unknown = new Map<string, number>()
  const idOf = (word: WordAt): number => {
    const known = index.idOf.get(word.key) ?? unknown.get(word.key)
    if (known !== undefined) return known
    const id = -1 - unknown.size
    unknown.set(word.key, id)
    return id
  }
  const firstWord = quoted[0]
  const lastWord = quoted.at(-1)
  return {
    anchor,
    text,
    start,
    end,
    words: quoted,
    ids: Int32Array.from(quoted, idOf),
    before: Int32Array.from(before, idOf).reverse(),
    after: Int32Array.from(after, idOf),
    cutFirst: firstWord && firstWord.start < start ? foldedLength(text, firstWord.start, start) : 0,
    cutLast: lastWord && lastWord.end > end ? foldedLength(text, end, lastWord.end) : 0,
  }
}
