import type { Snippet } from '../../library/snippet.ts'
import { type CitedPage, citedPages } from './cited-page.ts'

/**
 * Writes pages as BibTeX in UTF-8: `@online` with the fields that BibLaTeX and Zotero know
 * (https://ctan.org/pkg/biblatex); quotes and notes stand in `annote`, which Zotero takes in as a note.
 */
export function* writeBibtex(snippets: readonly Snippet[]): Generator<string, void> {
  for (const page of citedPages(snippets)) yield entryOf(page)
}

function entryOf(page: CitedPage): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', `{${latex(page.title)}}`],
    ['author', page.author && `{${latex(page.author)}}`],
    ['organization', page.site && latex(page.site)],
    ['date', page.published && dashed(page.published)],
    ['year', page.published && String(page.published[0])],
    ['url', page.address && verbatim(page.address)],
    ['urldate', dashed(page.read)],
    [
      'keywords',
      page.tags.length > 0 ? page.tags.map(tag => latex(tag.replaceAll(',', ' '))).join(', ') : null,
    ],
    ['annote', latex(page.notes.join('\n\n')) || null],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return `@online{${page.key},\n${lines.join('\n')}\n}\n\n`
}

const dashed = ([year = 0, ...rest]: readonly number[]) =>
  [String(year).padStart(4, '0'), ...rest.map(part => String(part).padStart(2, '0'))].join('-')

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, those with a backslash before them too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

const latex = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: LaTeX takes none of them
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\{}$&#_%^~]/g, sign => ESCAPES[sign] ?? '')

/** An address is taken as it stands, so that only what would end the field is put in another way. */
const verbatim = (address: string) =>
  address.replace(/[{}\\\s]/g, sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
