import type { NamesGiven } from '../names-given.ts'

/** Names that Windows keeps for itself, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** In UTF-16 code units: at most three bytes each in UTF-8, and a file name may have 255 bytes. */
const LONGEST = 75

/**
 * A file name from a title that every file system takes, and that Obsidian can link to: without
 * `\ / : * ? " < > | # ^ [ ]` and control characters, not ending in a dot or a space.
 *
 * @param given the names of the other files in its folder; the new one is added
 */
export function safeFileName(title: string, ending: string, given: NamesGiven): string {
  const stem =
    cut(
      title
        .normalize('NFC')
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]/g, '')
        .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^\.+/, ''),
    ) || 'Page'
  const fit = RESERVED.test(stem) ? `_${stem}` : stem
  return given.give(count => `${fit}${count > 1 ? ` ${count}` : ''}.${ending}`)
}

/** Not between the halves of a character, and without dots and spaces at the end. */
function cut(text: string): string {
  const short =
    text.length > LONGEST
      ? text
          .slice(0, LONGEST)
          .toWellFormed()
          .replace(/\ufffd$/, '')
      : text
  let end = short.length
  while (end > 0 && /[. ]/.test(short.charAt(end - 1))) end--
  return short.slice(0, end)
}
