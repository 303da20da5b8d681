import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../lib/formats/csv.ts'
import { NO_ENTITIES } from '../../../lib/formats/entity-words.ts'
import { at } from '../library/example-snippets.ts'
import { anySnippets } from './any-snippet.ts'

const written = (snippets: Parameters<typeof writeCsv>[0]) =>
  [...writeCsv(snippets, { lookup: NO_ENTITIES, now: at(0) })].join('')

describe('the table', () => {
  it('is read back cell by cell, with no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anySnippets, snippets => {
        const { data, errors } = Papa.parse<Record<string, string>>(written(snippets), {
          header: true,
          skipEmptyLines: true,
        })
        expect(errors.filter(({ type }) => type !== 'Delimiter')).toEqual([])
        expect(data).toHaveLength(snippets.length)
        for (const [index, row] of data.entries()) {
          const snippet = snippets[index]
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
          expect(row.Id).toBe(snippet?.id)
          expect([snippet?.quote, `'${snippet?.quote}`]).toContain(row.Quote)
          expect([snippet?.note, `'${snippet?.note}`]).toContain(row.Note)
        }
      }),
      { numRuns: Number(process.env.FORMAT_RUNS ?? 80) },
    )
  })

  it('ends its lines as RFC 4180 asks, and says that it is UTF-8', () => {
    expect(written([])).toMatch(/^\ufeffQuote,.*\r\n$/)
  })
})
