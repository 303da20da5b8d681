import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageDocument } from '../../../../lib/page/document.ts'
import type { CommentReference } from '../../../../lib/page/references/comment-reference.ts'
import { namesOfCommenters, signatureOf } from '../../../../lib/page/references/signature.ts'
import { whoAnswersWhom } from '../../../../lib/page/references/who-answers-whom.ts'

describe('a signature', () => {
  it.each([
    ["It will not last.\n'Asterix", 'Asterix'],
    ['It will not last.\n- Asterix', 'Asterix'],
    ['It will not last. - Asterix', 'Asterix'],
    ['It will not last ’Asterix', 'Asterix'],
    ['It will not last.\n\nTired Officer', 'Tired Officer'],
    ['It will not last.\nRegards, Jo', 'Jo'],
    ['It will not last.\n/ Tired Officer  ', 'Tired Officer'],
  ])('is read from the end of “%s”', (text, name) => {
    expect(signatureOf(text)).toBe(name)
  })

  it.each([
    'It will not last.',
    'Asterix',
    'Asterix wrote this first.\nand I agree with him',
    'He said “never”.\nEnds',
    'It will not last.\nThanks for reading',
    'It will not last.\nShameful',
    "It goes by the name of 'Asterix'",
    'Too long a line to be a name.\nThe Whole Of The Northern Region Together',
    '',
  ])('is not found in “%s”', text => {
    expect(signatureOf(text)).toBeNull()
  })

  it('is told for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const name = signatureOf(text)
        if (name !== null) expect(text).toContain(name)
      }),
    )
  })

  it('names a commenter whom the page calls anonymous', () => {
    const text = "One.\n'Asterix\nTwo.\n"
    const comments = [
      { author: 'Anonymous', published: null, parent: null, post: null, start: 0, end: 13 },
      { author: 'O. Belix', published: null, parent: null, post: null, start: 14, end: 18 },
    ]
    expect(namesOfCommenters({ ...emptyPage, text, comments })).toEqual(['asterix', 'obelix'])
  })
})

const emptyPage: PageDocument = {
  url: null,
  title: null,
  site: null,
  published: null,
  text: '',
  posts: [],
  comments: [],
}

describe('who answers whom', () => {
  const pageOf = (parents: readonly (number | null)[]): PageDocument => ({
    ...emptyPage,
    text: ' '.repeat(parents.length * 100),
    comments: parents.map((parent, index) => ({
      author: null,
      published: null,
      parent,
      post: null,
      start: index * 100,
      end: index * 100 + 99,
    })),
  })
  const reference = (from: number, comment: number, at: number): CommentReference => ({
    start: from * 100 + at,
    end: from * 100 + at + 4,
    text: '9:54',
    comment,
    from,
  })

  it('goes by an opening reference, then by the markup, then by another reference', () => {
    const links = whoAnswersWhom(pageOf([null, null, 0, 0, null]), [
      reference(2, 1, 0),
      reference(3, 1, 60),
      reference(4, 1, 60),
    ])
    expect(links).toEqual([
      { parent: null, by: null },
      { parent: null, by: null },
      { parent: 1, by: 'reference' },
      { parent: 0, by: 'markup' },
      { parent: 1, by: 'reference' },
    ])
  })

  it('closes no circle and names no comment that is not there', () => {
    const index = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null })
    fc.assert(
      fc.property(
        fc.array(index, { maxLength: 10 }),
        fc.array(fc.tuple(fc.nat(9), fc.nat(12), fc.nat(90)), { maxLength: 10 }),
        (parents, given) => {
          const links = whoAnswersWhom(
            pageOf(parents),
            given.map(([from, comment, at]) => reference(from, comment, at)),
          )
          expect(links).toHaveLength(parents.length)
          for (const start of links.keys()) {
            let at: number | null = start
            let steps = 0
            while (at !== null) {
              expect(links[at]).toBeDefined()
              at = links[at]?.parent ?? null
              expect(++steps).toBeLessThanOrEqual(links.length)
            }
          }
        },
      ),
    )
  })
})
