import Papa from 'papaparse'
import { say } from '../../language/say.ts'
import type { SnippetColour } from '../../library/snippet.ts'
import { MOST_ITEMS, type ReadImport } from '../import-result.ts'
import { ItemFaults } from './faults.ts'
import { ForeignSnippets } from './foreign-snippet.ts'

/**
 * The columns of a Readwise export and of the table that Readwise itself takes in
 * (https://docs.readwise.io/readwise/docs/importing-highlights/from-csv), in lower case.
 */
const COLUMNS = {
  quote: ['highlight'],
  title: ['book title', 'title'],
  author: ['book author', 'author'],
  url: ['url', 'source url'],
  book: ['amazon book id'],
  note: ['note'],
  colour: ['color'],
  tags: ['tags'],
  bookTags: ['document tags'],
  unit: ['location type'],
  location: ['location'],
  created: ['highlighted at', 'date'],
} as const
type Column = keyof typeof COLUMNS

const COLOURS: Readonly<Record<string, SnippetColour>> = {
  green: 'green',
  blue: 'blue',
  pink: 'pink',
  red: 'pink',
  purple: 'pink',
  grey: 'grey',
  gray: 'grey',
}

const LONGEST_HEADER = 2_000

const headerOf = (cells: readonly string[]) => cells.map(cell => cell.trim().toLowerCase())

export function isReadwise(text: string): boolean {
  const line = text.slice(0, LONGEST_HEADER).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const [cells = []] = Papa.parse<string[]>(line, { header: false }).data
  const header = headerOf(cells)
  return header.includes('highlight') && (header.includes('book title') || header.includes('title'))
}

/** Reads a CSV file of highlights (https://datatracker.ietf.org/doc/html/rfc4180). */
export async function readReadwise(text: string): Promise<ReadImport> {
  const { data, errors } = Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: 'greedy',
    preview: MOST_ITEMS + 2,
  })
  const [cells = [], ...rows] = data
  if (rows.length > MOST_ITEMS) return { ok: false, fault: 'too-large', place: '' }
  const header = headerOf(cells)
  const faults = new ItemFaults()
  const snippets = new ForeignSnippets(faults)
  const broken = new Set(
    errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
  )
  for (const [index, row] of rows.entries()) {
    if (broken.has(index + 1)) {
      faults.add('broken', index + 1)
      continue
    }
    const cell = (column: Column): string => {
      const at = header.findIndex(name => (COLUMNS[column] as readonly string[]).includes(name))
      return row[at]?.trim() ?? ''
    }
    const location = cell('location')
    const isPage = cell('unit').toLowerCase() === 'page'
    const at = say(isPage ? 'import_place_page' : 'import_place_location', { number: location })
    await snippets.add(
      {
        identity: JSON.stringify([
          'readwise',
          cell('url') || cell('book') || cell('title'),
          location,
          cell('quote'),
        ]),
        quote: cell('quote'),
        note: cell('note'),
        tags: `${cell('tags')},${cell('bookTags')}`.split(',').map(tag => tag.trim().replace(/^#/, '')),
        url: cell('url') || null,
        title: cell('title') || null,
        place: {
          kind: 'post',
          title: location ? at.slice(0, 200) : null,
          author: cell('author').slice(0, 1_000) || null,
          published: null,
          permalink: null,
        },
        colour: COLOURS[cell('colour').toLowerCase()] ?? 'yellow',
        created: cell('created') || null,
        changed: null,
      },
      index + 1,
    )
  }
  return {
    ok: true,
    format: 'readwise',
    brought: snippets.brought,
    faults: faults.list,
    refused: faults.refused,
  }
}
