import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayCode } from '../../../../lib/language/say.ts'
import { checkNumbers } from '../../../../lib/matching/numbers/check-numbers.ts'
import { numberMentionSchema } from '../../../../lib/matching/numbers/number-mention.ts'
import { LONGEST_QUOTE } from '../../../../lib/matching/numbers/quote.ts'
import type { PageDocument } from '../../../../lib/page/document.ts'
import { madeUpLexicon } from './series-fixture.ts'

function pageOf(
  text: string,
  published: string | null = '2024-08-22',
  more: Partial<PageDocument> = {},
): PageDocument {
  return { url: null, title: null, site: null, published, text, posts: [], comments: [], ...more }
}
/** Each number as "text=series verdict code". */
function check(
  text: string,
  published: string | null = '2024-08-22',
  more: Partial<PageDocument> = {},
): string[] {
  return checkNumbers(madeUpLexicon, pageOf(text, published, more), []).map(
    ({ text: figure, series, verdict, reason }) =>
      `${figure}=${series.split('/')[1]} ${verdict} ${reason.code}`,
  )
}

describe('a figure agrees', () => {
  it('when it is the value of its series at the date in the text', () => {
    const text = 'There were 5,163 FTE prison gardeners in post at 30 June 2024.'
    const [number] = checkNumbers(madeUpLexicon, pageOf(text), [])
    expect(number).toMatchObject({
      verdict: 'agrees',
      official: 5163,
      date: '2024-06-30',
      start: 11,
      end: 16,
    })
  })
  it('without a date, by the latest value known when the post was written', () => {
    expect(check('We have 5,163 prison gardeners in post.')).toEqual(['5,163=gardeners agrees agrees_equal'])
  })
  it('when it is a fair rounding, or hedged the right way', () => {
    expect(check('There were nearly 5,200 prison gardeners in post in June 2024.')).toEqual([
      '5,200=gardeners agrees agrees_hedged',
    ])
    expect(check('There were more than 5,100 prison gardeners in post in June 2024.')).toEqual([
      '5,100=gardeners agrees agrees_hedged',
    ])
    expect(check('1,000 orchard trainees were recruited last year.', '2024-12-01')).toEqual([
      '1,000=orchard-trainees agrees agrees_rounded',
    ])
  })
  it('when it is what is missing to a hundred per cent and the text says so', () => {
    expect(check('In the year to March 2024 the units missed 69 per cent of seed targets.')).toEqual([
      '69 per cent=seeds-sown agrees agrees_complement',
    ])
  })
  it('when it is the change between two values of the series just named', () => {
    expect(
      check('There were 5,163 prison gardeners in post at 30 June 2024, up 162 on the quarter.'),
    ).toEqual(['5,163=gardeners agrees agrees_equal', '162=gardeners agrees agrees_change'])
    expect(
      check('There were 5,163 prison gardeners in post at 30 June 2024, down 162 on the quarter.'),
    ).toHaveLength(1)
  })
})

describe('a figure that goes on from the one before it', () => {
  const LATEST = 'There were 5,402 prison gardeners in post at 30 June 2025.'
  it.each([
    ['The year before there were 5,163.', '5,163=gardeners agrees agrees_equal'],
    ['Two years earlier it was nearly 4,900.', '4,900=gardeners agrees agrees_hedged'],
    ['That is 239 more than a year earlier.', '239=gardeners agrees agrees_change'],
  ])('is set beside the value of the time that the words lead to: %s', (more, expected) => {
    expect(check(`${LATEST} ${more}`, '2025-09-01')).toEqual([
      '5,402=gardeners agrees agrees_equal',
      expected,
    ])
  })
  it('also over a share in between', () => {
    const text =
      'There were 5,163 prison gardeners in post at 30 June 2024. 31% of seed targets were met in March 2024.'
    expect(check(`${text} Three months earlier there had been 5,001.`)).toHaveLength(3)
  })
  it('is left alone where it is not that value, or the series has none for that time', () => {
    expect(check(`${LATEST} The year before there were 5,940.`, '2025-09-01')).toHaveLength(1)
    expect(check(`${LATEST} Ten years before there were 5,163.`, '2025-09-01')).not.toContain(
      '5,163=gardeners agrees agrees_equal',
    )
  })
})

describe('a figure differs', () => {
  it('when scope, unit and date are plainly the same and the value is another', () => {
    expect(check('There were 5,540 FTE prison gardeners in post at 30 June 2024.')).toEqual([
      '5,540=gardeners differs differs_value',
    ])
  })
  it('when a yearly sum is given for several years together', () => {
    expect(check('They promised £640m for compost over the next three years.')).toEqual([
      '£640m=compost-money differs differs_yearly',
    ])
  })
  it('when the series notes it as an earlier figure', () => {
    expect(check('There were 5,377 prison gardeners in post.', '2025-09-01')).toEqual([
      '5,377=gardeners differs differs_noted',
    ])
  })
})

describe('a figure is left open', () => {
  it.each([
    ['of a region', 'London had 5,540 prison gardeners in post in June 2024.'],
    ['of a part', 'There were 5,540 female prison gardeners in post in June 2024.'],
    ['without a date of its own', 'There are 5,540 prison gardeners in post.'],
    ['of a date without a value', 'There were 5,163 prison gardeners in post in May 2019.'],
    ['that is asked', 'Were there 5,540 prison gardeners in post in June 2024?'],
    ['that is planned', 'They plan to have 5,540 prison gardeners in post in June 2024.'],
    ['counted in heads', 'The headcount was 5,540 prison gardeners in post in June 2024.'],
    ['equal to the value of another date', 'There were 5,001 prison gardeners in post in June 2024.'],
    ['hedged so that it is not false', 'There were more than 4,000 prison gardeners in post in June 2024.'],
  ])('%s', (_what, text) => {
    for (const number of checkNumbers(madeUpLexicon, pageOf(text), [])) expect(number.verdict).toBe('unknown')
  })
  it('when only a blog, or the page’s own publisher, stands behind the value', () => {
    const text = 'The greenhouse keepers leaving rate was 14.7% in the year to March 2024.'
    expect(check(text)).toEqual(['14.7%=greenhouse-leavers unknown unknown_own_source'])
    expect(
      check('There were 5,163 prison gardeners in post in June 2024.', '2024-08-22', {
        site: 'Office of Made-up Statistics',
      }),
    ).toEqual(['5,163=gardeners unknown unknown_own_source'])
    expect(
      check('There were 5,163 prison gardeners in post in June 2024.', '2024-08-22', {
        url: 'https://stats.example/x',
      }),
    ).toEqual(['5,163=gardeners unknown unknown_own_source'])
  })
  it('when the page has no date at all', () => {
    expect(check('We have 5,163 prison gardeners in post.', null)).toEqual([
      '5,163=gardeners unknown unknown_no_date',
    ])
  })
})

describe('what belongs to no series', () => {
  it.each([
    'He bought 5,163 tulips and 31 roses.',
    'The prison gardeners worked for 31 months on 12 beds.',
    'The prison gardeners spent £5,163 on 40 spades.',
    'It was cut by 31 per cent.',
  ])('is not tied: %s', text => {
    expect(check(text)).toEqual([])
  })
})

describe('the words around a figure', () => {
  const quoteOf = (text: string) => checkNumbers(madeUpLexicon, pageOf(text), [])[0]?.quote
  it('are its sentence', () => {
    const sentence = 'There were 5,163 FTE prison gardeners in post at 30 June 2024.'
    expect(quoteOf(`The spring was dry. ${sentence} Nobody counted the roses.`)).toBe(sentence)
  })
  it('are whole words of a long sentence, before it and behind it', () => {
    const long = `${'Word upon word '.repeat(20)}there were 5,163 FTE prison gardeners in post ${'and so on and on '.repeat(20)}`
    const quote = quoteOf(long) ?? ''
    expect(quote).toContain('there were 5,163 FTE prison gardeners')
    expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE)
    expect(quote.length).toBeGreaterThan(LONGEST_QUOTE - 20)
    expect(` ${long} `).toContain(` ${quote} `)
  })
})

describe('whatever the page', () => {
  const piece = fc.constantFrom(
    'There were',
    '5,163',
    'FTE',
    'prison gardeners in post',
    'in June 2024',
    'more than',
    '31%',
    'of seed targets',
    'up 162',
    '£640m',
    'for compost',
    'over the next three years',
    'last year',
    'orchard trainees',
    '1,057',
    'recruited',
    '.',
    '?',
    ';',
    '\n',
    '(',
    ')',
    'a third',
    'London',
  )
  it('numbers lie on the text, apart, with words for their reason, the same each time', {
    timeout: 20_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map(list => list.join(' ')),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        fc.constantFrom(null, '2024', '2024-08', '2024-08-22'),
        (text, published) => {
          const numbers = checkNumbers(madeUpLexicon, pageOf(text, published), [])
          let end = 0
          for (const number of numbers) {
            numberMentionSchema.parse(number)
            expect(number.start).toBeGreaterThanOrEqual(end)
            expect(text.slice(number.start, number.end)).toBe(number.text)
            expect(text).toContain(number.quote)
            expect(number.quote).toContain(number.text)
            const words = sayCode('number', number.reason.code, number.reason.values)
            expect(words).not.toBe(number.reason.code)
            expect(words).not.toMatch(/\{\w+\}/)
            end = number.end
          }
          expect(checkNumbers(madeUpLexicon, pageOf(text, published), [])).toEqual(numbers)
        },
      ),
      { numRuns: 200 },
    )
  })
})
