/** Names that Windows keeps for itself, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** In UTF-16 code units: at most three bytes each in UTF-8, and a file name may have 255 bytes. */
const LONGEST = 75

/**
 * A file name from a title that every file system takes, and that Obsidian can link to: without
 * `\ / : * ? " < > | # ^ [ ]` and control characters, not ending in a dot or a space.
 *
 * @param taken the names given so far; case does not tell names apart everywhere. The new one is added.
 */
export function safeFileName(title: string, ending: string, taken: Set<string>): string {
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
  let name = `${fit}.${ending}`
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${fit} ${count}.${ending}`
  taken.add(name.toLowerCase())
  return name
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
