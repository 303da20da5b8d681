/**
 * Words of others as Markdown that shows exactly these words: a backslash before each sign that CommonMark
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes) or Obsidian would take for markup, `&amp;` for an entity.
 */
export function plainInMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<|~$=#%^]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '&amp;')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(line =>
      line
        .trim()
        .replace(/^[>+-]/, '\\$&')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n')
}

/** The same on one line. */
export const oneLineInMarkdown = (text: string) => plainInMarkdown(text.replace(/\s+/g, ' ').trim())

/** A block quote; line ends within the quote are kept. */
export function quoteInMarkdown(text: string): string {
  return plainInMarkdown(text.trim())
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line, index, lines) => {
      if (line === '') return '>'
      return lines[index + 1] ? `> ${line}\\` : `> ${line}`
    })
    .join('\n')
}

/** A link, or its words alone where there is no address. */
export function linkInMarkdown(words: string, address: string | null): string {
  const shown = oneLineInMarkdown(words)
  if (!address || !/^https?:\/\//i.test(address)) return shown
  return `[${shown}](<${address.replace(/[<>\s\\]/g, sign => encodeURIComponent(sign))}>)`
}

/**
 * A reader's own note, which is Markdown already: only what it leaves open at its end is closed, so that it cannot
 * swallow what follows.
 */
export function closedMarkdown(note: string): string {
  const text = note.replace(/\r\n?/g, '\n').trim()
  let open: string | null = null
  for (const line of text.split('\n')) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    const [, signs = '', rest = ''] = fence ?? []
    if (open === null) {
      if (fence && !(signs.startsWith('`') && rest.includes('`'))) open = signs
    } else if (fence && signs[0] === open[0] && signs.length >= open.length && rest.trim() === '') open = null
  }
  const closed = open === null ? text : `${text}\n${open}`
  const begun = closed.lastIndexOf('<!--')
  return begun >= 0 && !closed.includes('-->', begun) ? `${closed} -->` : closed
}
