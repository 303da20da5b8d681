import type { AlignedWord } from './align.ts'
import type { Sought } from './sought.ts'
import type { TextIndex } from './text-index.ts'
import { signsOf } from './words.ts'

/** A piece of a passage as it compares with the quote: the pieces in order make both, word by word. */
export type Difference = {
  /** `same` and `added` (only on the page now) carry the page's words, `removed` (only in the quote) the quote's. */
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * Compares a quote with the passage that was found for it, for showing what has changed. A word is shown with the
 * punctuation behind it, white space as one space.
 */
export function differencesOf(
  index: TextIndex,
  sought: Sought,
  words: readonly AlignedWord[],
  end: number,
): Difference[] {
  const pieces: Difference[] = []
  const add = (kind: Difference['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  const removed: string[] = []
  const added: string[] = []
  const flush = () => {
    if (removed.length > 0) add('removed', removed.join(''))
    if (added.length > 0) add('added', added.join(''))
    removed.length = 0
    added.length = 0
  }
  for (const { kind, quoted, found } of words) {
    const before = quoted < 0 ? '' : quotedWord(sought, quoted)
    const now = found < 0 ? '' : pageWord(index, found, end)
    if (kind === 'same' && signsOf(before) === signsOf(now)) {
      flush()
      add('same', now)
    } else {
      if (before !== '') removed.push(before)
      if (now !== '') added.push(now)
    }
  }
  flush()
  return pieces
}

function quotedWord(sought: Sought, at: number): string {
  const word = sought.words[at]
  const next = sought.words[at + 1]
  return word ? onOneLine(sought.text.slice(word.start, next?.start ?? Math.max(word.end, sought.end))) : ''
}

function pageWord(index: TextIndex, at: number, end: number): string {
  const wordEnd = index.ends[at] as number
  const next = Math.min(index.starts[at + 1] ?? index.text.length, Math.max(end, wordEnd))
  return onOneLine(index.text.slice(index.starts[at], next))
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')
