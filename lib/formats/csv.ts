import Papa from 'papaparse'
import { kindOf } from '../knowledge/entity-id.ts'
import type { Snippet } from '../library/snippet.ts'
import type { ExportContext } from './export-format.ts'

type Row = (snippet: Snippet, context: ExportContext) => string

/** Names of columns are fixed, so that a spreadsheet made once can be fed again. */
const COLUMNS: Readonly<Record<string, Row>> = {
  Quote: ({ quote }) => quote,
  Note: ({ note }) => note,
  Tags: ({ tags }) => tags.join(', '),
  Colour: ({ colour }) => colour,
  'Page title': ({ page }) => page.title ?? '',
  Site: ({ page }) => page.site ?? '',
  Address: ({ page }) => page.url ?? '',
  'Canonical address': ({ page }) => page.canonical ?? '',
  Published: ({ page }) => page.published ?? '',
  'Quoted from': ({ place }) => place?.kind ?? '',
  'Quoted title': ({ place }) => place?.title ?? '',
  'Quoted author': ({ place }) => place?.author ?? '',
  'Quoted date': ({ place }) => place?.published ?? '',
  'Quoted address': ({ place }) => place?.permalink ?? '',
  'People and bodies': (snippet, context) => namesOf(snippet, context, ['person', 'organisation']),
  Reports: (snippet, context) => namesOf(snippet, context, ['report']),
  'Other names': (snippet, context) =>
    namesOf(snippet, context, ['place', 'legislation', 'term', 'event', 'statistic', 'post', 'promise']),
  Saved: ({ createdAt }) => createdAt,
  Changed: ({ changedAt }) => changedAt,
  Id: ({ id }) => id,
}

function namesOf({ entities }: Snippet, { lookup }: ExportContext, kinds: readonly string[]): string {
  const names = entities.filter(id => kinds.includes(kindOf(id))).map(id => lookup(id)?.name ?? id)
  return names.join('; ')
}

/**
 * What a spreadsheet may take for a formula, white space before it included. An apostrophe is put in front: the
 * words stay, and nothing is reckoned or fetched (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

/** Begins with the mark that makes a spreadsheet read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

const PART = 1_000

/** Writes a table, one row a snippet, as RFC 4180 has it (https://datatracker.ietf.org/doc/html/rfc4180). */
export function* writeCsv(snippets: readonly Snippet[], context: ExportContext): Generator<string, void> {
  yield `${BYTE_ORDER_MARK}${Papa.unparse([Object.keys(COLUMNS)], { newline: '\r\n' })}\r\n`
  for (let at = 0; at < snippets.length; at += PART) {
    const rows = snippets
      .slice(at, at + PART)
      .map(snippet => Object.values(COLUMNS).map(cell => safely(cell(snippet, context))))
    yield `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
  }
}

const safely = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)
