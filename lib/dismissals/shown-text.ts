/** Longer texts of marks are cut, on both sides of a comparison. UTF-16 code units. */
export const LONGEST_TEXT = 500

/** The words of a mark as they are kept and shown: on one line, and not too long. */
export function shownText(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim()
}
