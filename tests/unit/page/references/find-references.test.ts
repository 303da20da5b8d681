import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageComment, PageDocument } from '../../../../lib/page/document.ts'
import { commentReferenceSchema } from '../../../../lib/page/references/comment-reference.ts'
import { findReferences } from '../../../../lib/page/references/find-references.ts'

interface Written {
  text: string
  published?: string | null
  author?: string | null
  parent?: number | null
}

/** A page that holds these comments one after the other, with a line of markup's text between them. */
function pageOf(written: readonly Written[]): PageDocument {
  let text = 'The post itself, at 09:54.\n'
  const comments: PageComment[] = written.map(
    ({ text: own, published = null, author = 'Anonymous', parent = null }) => {
      const start = text.length
      text += own
      const end = text.length
      text += '\nReply\n'
      return { author, published, parent, post: 0, start, end }
    },
  )
  const post = { title: 'A post', author: null, published: '2025-03-01', permalink: null, start: 0, end: 26 }
  return { url: null, title: 'A post', site: null, published: '2025-03-01', text, posts: [post], comments }
}

const MORNING: readonly Written[] = [
  { text: 'First thoughts on the office move.', published: '2025-03-01T09:54' },
  { text: 'Second thoughts.', published: '2025-03-01T10:00' },
  { text: 'Somebody with a name.', published: '2025-03-01T10:20', author: 'Asterix' },
  { text: 'An afternoon word.', published: '2025-03-01T14:00' },
  { text: 'A late one.', published: '2025-03-01T15:32' },
  { text: 'Nearly five to four.', published: '2025-03-01T15:48' },
  { text: 'Evening all.', published: '2025-03-01T20:19' },
  { text: 'Night shift.\nObelix', published: '2025-03-01T21:51' },
]

/** What a last comment refers to, as pairs of words and place. */
function pairs(text: string, published = '2025-03-02T08:00', before = MORNING): [string, number][] {
  return findReferences(pageOf([...before, { text, published }]))
    .filter(reference => reference.from === before.length)
    .map(reference => [reference.text, reference.comment])
}

describe('references by the clock', () => {
  it.each<[string, [string, number][]]>([
    ['Anon 09:54 I feel the same.', [['Anon 09:54', 0]]],
    ['Anonymous at 9.54 - same here', [['Anonymous at 9.54', 0]]],
    ['Could not agree more @15:32', [['@15:32', 4]]],
    ['1548 absolutely right', [['1548', 5]]],
    ['They will never change. 1548 is right.', [['1548', 5]]],
    [
      'I agree with 14.00 and 15.32 on this',
      [
        ['14.00', 3],
        ['15.32', 4],
      ],
    ],
    [
      '14.00 and 15.32, thank you both',
      [
        ['14.00', 3],
        ['15.32', 4],
      ],
    ],
    ['To 9.51pm: get some sleep', [['9.51pm', 7]]],
    ['9:51 PM made me laugh', [['9:51 PM', 7]]],
    ['15:48. It was ever thus.', [['15:48', 5]]],
    ['As the poster at 10:00 says, it is a farce', [['10:00', 1]]],
    ['0954 well said', [['0954', 0]]],
    ['Replying to 15:32, I doubt it', [['15:32', 4]]],
    ['Anon 2019 you are spot on', [['Anon 2019', 6]]],
  ])('finds them in “%s”', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it.each([
    'Those 1000 trainees will all have left.',
    '1000 trainees is not enough',
    'It has been like this since 2019.',
    'In 2019 we were told the same. 2019 was a bad year.',
    'It cost £15.32 and then £14.00 more',
    'An average of 15.32 per cent',
    'See section 14.00 of the guidance',
    'My appointment is at 10:00 on Monday',
    'The office is open from 10:00 to 14:00',
    'We open 10:00-14:00 now',
    'Version 9.54 of the system',
    'Back on 15.48 hours a week',
    'Anon 11:11 was nobody on this page',
    'https://example.org/2025/10:00/1548',
    'Call 0207 946 1548 for details',
    'by 2019, as dated 2019',
  ])('leaves numbers alone in “%s”', text => {
    expect(pairs(text)).toEqual([])
  })

  it('means the nearest earlier day', () => {
    const days = [
      { text: 'One.', published: '2025-03-01T09:54' },
      { text: 'Two.', published: '2025-03-02T09:54' },
      { text: 'Three.', published: '2025-03-04T09:54' },
    ]
    expect(pairs('Anon 09:54 yes', '2025-03-03T10:00', days)).toEqual([['Anon 09:54', 1]])
    expect(pairs('1 March at 09:54 was better put', '2025-03-05T10:00', days)).toEqual([['09:54', 0]])
    expect(pairs("Yesterday's 09:54: yes", '2025-03-05T10:00', days)).toEqual([['09:54', 2]])
  })

  it('never means a comment of the same minute that comes later, nor itself', () => {
    expect(pairs('Anon 08:00 agreed', '2025-03-02T08:00')).toEqual([])
    const references = findReferences(
      pageOf([
        { text: 'Anon 12:00 wait for it', published: '2025-03-01T12:00' },
        { text: 'Anon 12:00 here it is', published: '2025-03-01T12:00' },
      ]),
    )
    expect(references.map(({ from, comment }) => [from, comment])).toEqual([[1, 0]])
  })

  it('goes by the time where a thread puts an earlier comment lower on the page', () => {
    const references = findReferences(
      pageOf([
        { text: 'Top.', published: '2025-03-01T12:00' },
        { text: 'Anon 12:30 quite so', published: '2025-03-01T13:00', parent: 0 },
        { text: 'Lower down.', published: '2025-03-01T12:30' },
      ]),
    )
    expect(references.map(({ from, comment }) => [from, comment])).toEqual([[1, 2]])
  })
})

describe('references by author', () => {
  it.each<[string, [string, number][]]>([
    ['@Asterix I had not known that', [['@Asterix', 2]]],
    ['@obelix sleep well', [['@obelix', 7]]],
    ['Asterix at 10:20 has it', [['Asterix at 10:20', 2]]],
    ["As 'Obelix 21:51 said", [["'Obelix 21:51", 7]]],
    ['@Nobody I have never met', []],
    ['Write to me at asterix@asterix.example', []],
    ['@Anonymous which of you', []],
  ])('finds them in “%s”', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })
})

describe('whatever the page', () => {
  const moment = fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('00', '09', '32', '54'),
    )
    .map(([day, hour, minute]) => `2025-03-0${day}T${String(hour).padStart(2, '0')}:${minute}`)
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('Anon ', '@', 'Asterix ', ' at ', 'agree with ', '\n', ' and ', '£', '. ', ' is right'),
    fc
      .tuple(
        fc.integer({ min: 0, max: 29 }),
        fc.constantFrom('', ':', '.'),
        fc.constantFrom('00', '09', '32', '54'),
      )
      .map(([hour, mark, minute]) => `${hour}${mark}${minute}`),
  )
  const comment = fc.record({
    text: fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
    published: fc.oneof(moment, fc.constantFrom(null, '2025-03-01', 'nonsense')),
    author: fc.constantFrom('Anonymous', 'Asterix', null, 'A. Name'),
  })

  it('stays on the text, never overlaps, never points later or at itself, and answers the same twice', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 12 }), written => {
        const page = pageOf(written)
        const references = findReferences(page)
        expect(findReferences(page)).toEqual(references)
        let end = 0
        for (const reference of references) {
          commentReferenceSchema.parse(reference)
          expect(page.text.slice(reference.start, reference.end)).toBe(reference.text)
          expect(reference.start).toBeGreaterThanOrEqual(end)
          end = reference.end
          const from = reference.from ?? -1
          expect(page.comments[from]?.start).toBeLessThanOrEqual(reference.start)
          expect(page.comments[from]?.end).toBeGreaterThanOrEqual(reference.end)
          expect(reference.comment).not.toBe(from)
          const own = page.comments[from]?.published ?? ''
          const target = page.comments[reference.comment]?.published ?? ''
          if (own.length === 16 && target.length === 16) expect(target <= own).toBe(true)
          else expect(reference.comment).toBeLessThan(from)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('reads a page of many comments in a time that grows with its length', () => {
    const page = pageOf(
      Array.from({ length: 4_000 }, (_, index) => ({
        text: `${'Anon 09:54 @Asterix 14.00 and 15.32 '.repeat(20)}`,
        published: `2025-03-0${1 + (index % 9)}T${index % 2 ? '09:54' : '14:00'}`,
        author: index % 3 ? 'Asterix' : null,
      })),
    )
    const begun = performance.now()
    expect(findReferences(page).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(4_000)
  })
})
