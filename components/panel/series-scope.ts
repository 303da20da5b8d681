/** What the note of a point says about what is counted there. */
export interface Scope {
  /** Equal for points that count the same; empty where nothing particular is said. */
  readonly key: string
  /** The note says that something new begins at this point. */
  readonly begins: boolean
  /** The sentence of the note that says so. */
  readonly words: string
}

const SCOPE =
  /\b(?:only|alone|older|newer|method|narrower|wider|includes|including|excludes|excluding|average for|fitted|actively|allocation|budget|forecast|counted)\b/gi
/** "NPS.", "NPS; …": a sentence that begins with a body's initials names what is covered. */
const INITIALS = /^[A-Z]{2,6}\b/
const BEGINS = /\bjoined\b|\bbreak in the series\b|\bbasis used since\b|\bfirst \w+ (?:after|since)\b/i
const NO_SCOPE: Scope = { key: '', begins: false, words: '' }

/**
 * Notes also tell how a figure was derived or revised; only sentences on what it covers part a series. Where a note
 * is not plain the line goes on: a break that is not there says more than one that is missing.
 */
export function scopeOf(note: string | undefined): Scope {
  for (const sentence of (note ?? '').split(/(?<=\.)\s+/)) {
    // What begins here is what the points after it count without saying so again.
    if (BEGINS.test(sentence)) return { key: '', begins: true, words: sentence }
    const words = [...(sentence.match(SCOPE) ?? []), ...(sentence.match(INITIALS) ?? [])]
    if (words.length > 0) {
      const key = [...new Set(words.map(word => word.toLowerCase()))].sort().join(' ')
      return { key, begins: false, words: sentence }
    }
  }
  return NO_SCOPE
}
