import type { Term } from '../library/search/query.ts'
import { isWordUnit } from '../matching/fold.ts'
import { oneEditApart } from '../matching/one-edit.ts'
import type { KnowledgeEntry } from './entry.ts'

/** A shorter word with a letter wrong is too often another word. UTF-16 code units. */
const SHORTEST_MISSPELT = 6
/** More words than these are not taken for one misspelt word. */
const MOST_NEAR = 8

/** Every word of the names and the one lines: what a reader types is looked for there with a letter wrong. */
export function wordsOfNames(entries: readonly KnowledgeEntry[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text, rest } of entries) {
    let start = -1
    for (let at = 0; at < rest; at++) {
      if (isWordUnit(text.charCodeAt(at))) {
        if (start < 0) start = at
        continue
      }
      if (start >= 0 && at - start >= SHORTEST_MISSPELT - 1) words.add(text.slice(start, at))
      start = -1
    }
  }
  return words
}

/**
 * The words that a term may have been meant to be: one slip of the pen away, for one long word; while it is being
 * typed also those that begin so.
 *
 * @param words folded
 */
export function nearWords({ text, isOpen }: Term, words: ReadonlySet<string>): readonly string[] {
  const found: string[] = []
  if (text.length < SHORTEST_MISSPELT) return found
  for (const word of words) {
    if (word.length < text.length - 1 || (!isOpen && word.length > text.length + 1)) continue
    if (!isOneSlipFrom(word, text, isOpen)) continue
    found.push(word)
    if (found.length === MOST_NEAR) break
  }
  return found
}

/** Whether a word is one slip of the pen from what was typed, or begins with something that is. */
function isOneSlipFrom(word: string, typed: string, isOpen: boolean): boolean {
  if (oneEditApart(word, typed)) return true
  if (!isOpen) return false
  for (let length = typed.length - 1; length <= typed.length + 1 && length < word.length; length++)
    if (oneEditApart(word.slice(0, length), typed)) return true
  return false
}
