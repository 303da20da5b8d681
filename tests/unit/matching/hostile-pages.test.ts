import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkNumbers } from '../../../lib/matching/numbers/check-numbers.ts'
import { mayHoldFigure } from '../../../lib/matching/numbers/may-hold-figure.ts'
import { readPageLines } from '../../../lib/matching/numbers/page-lines.ts'
import { readNumbers } from '../../../lib/matching/numbers/read-numbers.ts'
import { compileSeries, type SeriesLexicon } from '../../../lib/matching/numbers/series-lexicon.ts'
import { compilePromises, type PromiseLexicon } from '../../../lib/matching/promises/compile-promises.ts'
import { findPromises } from '../../../lib/matching/promises/find-promises.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { readBundledKnowledge } from '../../../scripts/bundled-knowledge.ts'

/** Pages that were made to be slow, or that nobody meant to be read. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one long run of digits': size => '9'.repeat(size),
  'digits in groups': size => '1,000,'.repeat(size / 6),
  'thousands of numbers': size => '1,000 probation officers '.repeat(size / 25),
  'numbers and dots': size => '1.2.3:4.'.repeat(size / 8),
  'years and months': size => 'March 2024 to '.repeat(size / 14),
  'no end of a sentence': size => 'the probation service will recruit more '.repeat(size / 40),
  'signs for money': size => '£'.repeat(size),
  'nothing but hedges': size => 'more than up to at least '.repeat(size / 25),
  'number words': size => 'two thousand and five hundred '.repeat(size / 30),
  'openings of patterns': size => 'up to £700 million '.repeat(size / 19),
  'nothing but line feeds': size => '1\n'.repeat(size / 2),
  'made-up words': size => Array.from({ length: size / 8 }, (_, at) => `word${at.toString(36)}`).join(' '),
}
const SIZE = 16_000

let series: SeriesLexicon
let promises: PromiseLexicon
beforeAll(async () => {
  const { entities } = await readBundledKnowledge()
  series = compileSeries(entities)
  promises = compilePromises(entities)
}, 60_000)

const pageOf = (text: string): PageDocument => {
  const post = { title: null, author: null, published: null, permalink: null, start: 0, end: text.length }
  return { url: null, title: null, site: null, published: '2025-06-01', text, posts: [post], comments: [] }
}

function understand(text: string) {
  const page = pageOf(text)
  const lines = readPageLines(page)
  return { numbers: checkNumbers(series, page, [], lines), promises: findPromises(promises, page, [], lines) }
}

describe('a hostile page', () => {
  it.each(Object.entries(HOSTILE))(
    'of %s takes a time that grows with its length',
    { timeout: 60_000 },
    (_what, made) => {
      const time = (size: number) => {
        const begun = performance.now()
        understand(made(size))
        return performance.now() - begun
      }
      time(SIZE / 4)
      const short = Math.max(10, Math.min(time(SIZE / 4), time(SIZE / 4)))
      // Eight times as long: something quadratic would take sixty-four times as long.
      expect(Math.min(time(SIZE * 2), time(SIZE * 2))).toBeLessThan(short * 8 * 4)
    },
  )

  it.each(Object.entries(HOSTILE))(
    'of %s is read the same twice, on its text',
    { timeout: 60_000 },
    (_what, made) => {
      const text = made(SIZE / 6)
      const read = understand(text)
      expect(understand(text)).toEqual(read)
      let end = 0
      for (const { start, end: next, text: words, quote } of read.numbers) {
        expect(start).toBeGreaterThanOrEqual(end)
        expect(text.slice(start, next)).toBe(words)
        expect(quote.length).toBeLessThanOrEqual(160)
        end = next
      }
      for (const { start, end: last, text: words } of read.promises)
        expect(text.slice(start, last)).toBe(words)
    },
  )
})

describe('what may hold a figure', () => {
  it('is never passed over where a figure is read', { timeout: 20_000 }, () => {
    const piece = fc.constantFrom(
      'a',
      'thousand',
      'One',
      'in five',
      '£7m',
      'half of',
      ' ',
      '-',
      'third',
      'é',
      '_',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join(' ')
        if (!mayHoldFigure(text, 0, text.length))
          expect(readNumbers(` 1 ${text}`)).toHaveLength(readNumbers(' 1 x').length)
      }),
    )
  })
})
