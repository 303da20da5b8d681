/** The smallest single replacement that turns one text into another; offsets in UTF-16 code units. */
export interface TextChange {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/**
 * Finds what was typed between two states of a text: everything between what they share at the beginning and
 * what they share at the end. Never cuts a surrogate pair in two. `null` where nothing changed.
 */
export function textChangeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++
  }
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return slideToWord(before, after, start, before.length - start - end, after.length - start - end)
}

/**
 * "12 14 " put before "12 16" is first found as "2 14 1" put after "1". The same change, moved to where a word
 * begins, is what was typed, and merges with another writer's words without tearing any.
 */
function slideToWord(before: string, after: string, at: number, removed: number, added: number): TextChange {
  const longer = removed === 0 ? after : before
  const length = removed + added
  let start = at
  if (removed === 0 || added === 0) {
    while (start > 0 && !beginsWord(longer, start) && longer[start - 1] === longer[start + length - 1])
      start--
    if (!beginsWord(longer, start)) start = at
  }
  return { at: start, removed, inserted: after.slice(start, start + added) }
}

const beginsWord = (text: string, at: number) => at === 0 || /\s/.test(text.charAt(at - 1))

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
