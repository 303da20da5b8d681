/**
 * How much of the page's own words is shown elsewhere than on the page: enough to know a comment again. The panel
 * asks for it when it shows it, so that the words of a page are never stored.
 */

/** The most excerpts asked for in one message. */
export const MOST_EXCERPTS = 60
/** The longest excerpt, in UTF-16 code units. */
export const LONGEST_EXCERPT = 240

/**
 * The opening words of a stretch of text, on one line, cut between words with an ellipsis where it goes on.
 * @param start, end offsets in UTF-16 code units; outside of the text there are no words
 */
export function excerptOf(text: string, start: number, end: number, longest = LONGEST_EXCERPT): string {
  // Twice as much is looked at, since runs of white space become one space.
  const words = text
    .slice(start, Math.min(end, start + 2 * longest))
    // A stretch of a hostile page may begin or end inside of a character.
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const isWhole = end - start <= 2 * longest
  if (isWhole && words.length <= longest) return words
  const cut = words.slice(0, longest - 1)
  const lastSpace = cut.lastIndexOf(' ')
  // A text without spaces is cut where it must be, but never inside of a character.
  const kept = lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`
}
