import type { Snippet } from '../../library/snippet.ts'
import { type CitedPage, citedPages } from './cited-page.ts'

const TYPES = { webpage: 'ELEC', blog: 'BLOG', news: 'NEWS' } as const

/**
 * Writes pages as RIS, one reference a page and one note a snippet. Described by Clarivate's "RIS Format" and
 * https://en.wikipedia.org/wiki/RIS_(file_format); a value is one line, since some programs know no other.
 */
export function* writeRis(snippets: readonly Snippet[]): Generator<string, void> {
  for (const page of citedPages(snippets)) yield `${linesOf(page).join('\r\n')}\r\n\r\n`
}

function linesOf(page: CitedPage): string[] {
  const { published, read } = page
  const tags: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', TYPES[page.type]],
    ['ID', page.key],
    ['TI', page.title],
    ['AU', page.author],
    ['T2', page.site],
    ['PY', published && String(published[0]).padStart(4, '0')],
    ['DA', published && slashed(published)],
    ['Y2', slashed(read)],
    ['UR', page.address],
    ...page.tags.map(tag => ['KW', tag] as const),
    ...page.notes.map(note => ['N1', note] as const),
  ]
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []))
  return [...lines, 'ER  - ']
}

/** `2024/05/24`: the parts that are not known are left empty. */
const slashed = ([year = 0, month, day]: readonly number[]) =>
  [String(year).padStart(4, '0'), two(month), two(day)].join('/')
const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))

const oneLine = (value: string) =>
  value
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' / ')
