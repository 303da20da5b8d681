import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../../../lib/matching/numbers/read-numbers.ts'

/** Every figure as "text=value unit". */
const read = (text: string) =>
  readNumbers(text).map(
    ({ start, end, low, high, unit }) =>
      `${text.slice(start, end)}=${low === high ? low : `${low}..${high}`} ${unit}`,
  )

describe('figures are read', () => {
  it.each([
    ['about 5,160 people', '5,160=5160 count'],
    ['about 5 160 people', '5 160=5160 count'],
    ['about 5\u00a0160 people', '5\u00a0160=5160 count'],
    ['spent £700m on it', '£700m=700000000 money'],
    ['spent £700 million on it', '£700 million=700000000 money'],
    ['spent £310million on it', '£310million=310000000 money'],
    ['spent £1.2 billion on it', '£1.2 billion=1200000000 money'],
    ['spent £27K on it', '£27K=27000 money'],
    ['it rose to 26 per cent of them', '26 per cent=26 percent'],
    ['it stood at 26% then', '26%=26 percent'],
    ['by 3.7 percentage points', '3.7 percentage points=3.7 points'],
    ['nearly a quarter of a million people', 'quarter of a million=250000 count'],
    ['almost half a million people', 'half a million=500000 count'],
    ['a thousand recruits', 'a thousand=1000 count'],
    ['two thousand five hundred letters', 'two thousand five hundred=2500 count'],
    ['twenty-five letters', 'twenty-five=25 count'],
    ['three-quarters of the plots', 'three-quarters=75 percent'],
    ['a third of the plots', 'third=33.333333333333336 percent'],
    ['one in five plots', 'one in five=20 percent'],
    ['seven out of 28 plots', 'seven out of 28=25 percent'],
    ['20-25 per cent of them', '20-25 per cent=20..25 percent'],
    ['70% to 80% of them', '70% to 80%=70..80 percent'],
    ['between 1,000 and 1,500 plots', '1,000 and 1,500=1000..1500 count'],
    ['it takes 19 months to learn', '19=19 duration'],
    ['at 11.8 times the rate', '11.8=11.8 times'],
  ])('%s', (text, expected) => {
    const figure = read(text)
    if (expected.startsWith('third')) expect(figure[0]).toMatch(/^third=33\.33/)
    else expect(figure).toEqual([expected])
  })

  it.each([
    'in 2024 and since March 2021',
    'on 31 March 2022, or 24/05/2022',
    'the year 2021/22 and 2020-21',
    'at 09:51, at 9.15 and 10.30am',
    'Anon 1548 is right',
    'ring 020 7946 0123 today',
    'see section 12, paragraph 4 and page 30',
    'a band 4 officer on level 5',
    'the 4th of them, the 21st too',
    'a boy aged 15, a 17-year-old and one 30 years old',
    'Covid-19 and CAS-3 in the 1990s',
    'https://example.org/2014/05/31/a-page_77',
    'Half-hearted work at half-time',
  ])('and what is none is left: %s', text => {
    expect(read(text)).toEqual([])
  })

  it('with the words that say how exact they are, and which way they went', () => {
    const one = (text: string) => readNumbers(text)[0]
    expect(one('more than 2,000 of them')?.hedge).toBe('over')
    expect(one('fewer than 2,000 of them')?.hedge).toBe('under')
    expect(one('just under 2,000 of them')?.hedge).toBe('nearly')
    expect(one('at least 2,000 of them')?.hedge).toBe('at-least')
    expect(one('up to 2,000 of them')?.hedge).toBe('up-to')
    expect(one('some 2,000 of them')?.hedge).toBe('about')
    expect(one('the number is up 178 on last year')?.change).toBe('up')
    expect(one('a decrease of 178 since March')?.change).toBe('down')
    expect(one('up to 178 of them')?.change).toBe(null)
    expect(one('up from 178 to 200')?.before).toBe(true)
    expect(one('£3m a year')?.years).toBe(1)
    expect(one('£3m over the next four years')?.years).toBe(4)
  })
})

describe('whatever the text', () => {
  const words = fc.constantFrom(
    '5,160',
    '£700m',
    '26',
    'per',
    'cent',
    '%',
    'a',
    'quarter',
    'of',
    'million',
    'in',
    'March',
    '2022',
    '-',
    'to',
    'two',
    'thirds',
    '(',
    ')',
    '.',
    '\n',
    '£',
    'half',
    'one',
    'five',
    'and',
    '0',
    '1e9',
    '\u00ad',
    '\u202f',
    'year',
    'last',
    '31',
    '/',
    ':',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map(list => list.join(' ')),
    fc.array(words, { maxLength: 60 }).map(list => list.join('')),
  )

  it('figures lie on the text, apart and in order, with values that are numbers, the same each time', () => {
    fc.assert(
      fc.property(anyText, text => {
        const figures = readNumbers(text)
        let end = 0
        for (const figure of figures) {
          expect(figure.start).toBeGreaterThanOrEqual(end)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(figure.end).toBeLessThanOrEqual(text.length)
          expect(figure.low).toBeLessThanOrEqual(figure.high)
          expect(Number.isFinite(figure.value) && Number.isFinite(figure.step)).toBe(true)
          end = figure.end
        }
        expect(readNumbers(text)).toEqual(figures)
      }),
      { numRuns: 400 },
    )
  })

  it('a figure reads as the same value in each of its forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_100, max: 999_999 }), value => {
        const forms = [
          value.toLocaleString('en-GB'),
          value.toLocaleString('en-GB').replaceAll(',', ' '),
          value.toLocaleString('en-GB').replaceAll(',', '\u202f'),
          String(value),
        ]
        for (const form of forms) {
          expect(readNumbers(`There were ${form} plots.`).map(figure => figure.value)).toEqual([value])
        }
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), millions => {
        const forms = [
          `£${millions}m`,
          `£${millions} million`,
          `£${millions}million`,
          `${millions} million pounds`,
        ]
        for (const form of forms) {
          expect(readNumbers(`It cost ${form}.`).map(({ value, unit }) => [value, unit])).toEqual([
            [millions * 1e6, 'money'],
          ])
        }
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), share => {
        for (const form of [`${share}%`, `${share} per cent`, `${share} percent`, `${share} %`]) {
          expect(readNumbers(`It was ${form} then.`).map(({ value, unit }) => [value, unit])).toEqual([
            [share, 'percent'],
          ])
        }
      }),
    )
  })
})
