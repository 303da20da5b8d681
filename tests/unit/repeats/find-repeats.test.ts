import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRepeats } from '../../../lib/repeats/find-repeats.ts'
import { type Repeat, SHORTEST_PASSAGE } from '../../../lib/repeats/repeat.ts'
import { PASSAGE, pageOfPosts, pageWith, paragraph, runningText } from './texts.ts'

const FILLER =
  'Something else was said in between which has nothing to do with any of that and goes on for a while.'
const SECOND =
  'A manager wrote that the change would be kept under review, that lessons were always being learned, and that ' +
  'anybody with concerns should raise them through the usual channels before the end of the month.'

/** What stands at a repeat and at its earlier place. */
function textsOf(text: string, { start, end, earlier }: Repeat): [string, string] {
  if (earlier.on !== 'this-page') throw new Error('Found on another page.')
  return [text.slice(start, end), text.slice(earlier.start, earlier.end)]
}

describe('a passage that stands twice on a page', () => {
  it('is found where it is, with the place it was at before', () => {
    const page = pageWith(`${FILLER}\n${PASSAGE}\n${SECOND}\n${PASSAGE}`)
    const found = findRepeats(page)
    expect(found).toHaveLength(1)
    const [repeat] = found
    expect(repeat && textsOf(page.text, repeat)).toEqual([PASSAGE.slice(0, -1), PASSAGE.slice(0, -1)])
    expect(repeat).toMatchObject({
      start: page.text.lastIndexOf('The office'),
      earlier: { start: page.text.indexOf('The office') },
      agreement: 1,
      opening:
        'The office on the corner closed in the spring, and everybody who had reported there was told to…',
    })
  })

  it('is one passage when several paragraphs of it stand there again', () => {
    const article = `${PASSAGE}\n${FILLER}\n${SECOND}`
    const page = pageWith(`${article}\nThen came a remark of the writer about all this.\n${article}`)
    const found = findRepeats(page)
    expect(found).toHaveLength(1)
    expect(found[0] && textsOf(page.text, found[0])[0]).toBe(article.slice(0, -1))
  })

  it('is found with small edits, and as one with a paragraph put into it', () => {
    const edited = PASSAGE.replace('in the spring', 'early last year').replace('two buses away, ', '')
    const page = pageWith(`${PASSAGE}\n${SECOND}\n${FILLER}\n${edited}\n${FILLER} Well.\n${SECOND}`)
    const found = findRepeats(page)
    expect(found).toHaveLength(1)
    const [first, second] = found[0] ? textsOf(page.text, found[0]) : []
    expect(first).toBe(`${edited}\n${FILLER} Well.\n${SECOND}`.slice(0, -1))
    expect(second).toBe(`${PASSAGE}\n${SECOND}`.slice(0, -1))
    expect(found[0]?.agreement).toBeLessThan(1)
  })

  it('is always found, wherever it was put', () => {
    fc.assert(
      fc.property(
        paragraph(SHORTEST_PASSAGE, 120),
        runningText(0, 300),
        runningText(0, 300),
        runningText(0, 300),
        (passage, before, between, after) => {
          const head = `${before} start `
          const middle = ` stop\n${between} again `
          const page = pageWith(`${head}${passage}${middle}${passage} end ${after}`)
          const again = head.length + passage.length + middle.length
          const covering = findRepeats(page).filter(
            ({ start, end }) => start <= again && end >= again + passage.length,
          )
          expect(covering).toHaveLength(1)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is found with one word in twelve changed', () => {
    fc.assert(
      fc.property(paragraph(60, 120), runningText(0, 200), fc.nat(11), (passage, between, shift) => {
        const edited = passage
          .split(' ')
          .map((word, index) => (index % 12 === shift ? `other${index}` : word))
          .join(' ')
        const page = pageWith(`${passage}\n${between}\n${edited}`)
        const again = page.text.length - edited.length
        const found = findRepeats(page).filter(({ end }) => end > again)
        const length = found.reduce((sum, { start, end }) => sum + end - Math.max(start, again), 0)
        expect(length / edited.length).toBeGreaterThan(0.7)
      }),
      { numRuns: 100 },
    )
  })

  it('is not made up: unrelated texts of the same words repeat nothing', () => {
    fc.assert(
      fc.property(runningText(200, 1500), text => {
        expect(findRepeats(pageWith(text))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('lies on the text, in order and apart, and is the same the second time, whatever the page', () => {
    const anyText = fc.oneof(
      // Any code units, lone surrogates too; fast-check's own such strings take long to make.
      fc.uint16Array({ maxLength: 400 }).map(units => String.fromCharCode(...units)),
      fc
        .array(fc.constantFrom(PASSAGE, SECOND, FILLER, '\n', 'a a a a', '\u{1f600}', PASSAGE.slice(0, 90)), {
          maxLength: 30,
        })
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(3000), { maxLength: 8 }), (text, cuts) => {
        const bounds = cuts.map(cut => Math.min(cut, text.length)).sort((one, other) => one - other)
        const posts = bounds.flatMap((start, index) => {
          const end = bounds[index + 1]
          const published = index % 2 ? '2020' : `2021-0${1 + (index % 9)}-11`
          return end === undefined
            ? []
            : [{ title: null, author: null, published, permalink: null, start, end }]
        })
        const page = pageWith(text, { posts })
        const found = findRepeats(page)
        let last = 0
        for (const { start, end, earlier } of found) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(end).toBeGreaterThan(start)
          if (earlier.on !== 'this-page') throw new Error('Found on another page.')
          expect(earlier.end <= start || earlier.start >= end).toBe(true)
          last = end
        }
        expect(findRepeats(page)).toEqual(found)
      }),
      { numRuns: 100 },
    )
  })

  it('is no menu, no notice under every post, and nothing short', () => {
    const menu =
      'Home\nNews and comment\nAbout us\nContact the desk\nArchive\nSign in\nSubscribe\nHelp\n'.repeat(4)
    expect(findRepeats(pageWith(`${menu}${FILLER}\n${menu}`))).toEqual([])
    const short = PASSAGE.split(' ')
      .slice(0, SHORTEST_PASSAGE - 4)
      .join(' ')
    expect(findRepeats(pageWith(`${short}\n${FILLER}\n${short}`))).toEqual([])
    const opinions = [FILLER, SECOND, 'No more to say today.', 'Good night to all who read this far.']
    const signed = pageOfPosts(opinions.map(text => ({ text: `${text}\n${PASSAGE}` })))
    expect(findRepeats(signed)).toEqual([])
  })
})

describe('which of two passages is the earlier', () => {
  it('is told by the dates of the posts, since an archive shows its newest first', () => {
    const page = pageOfPosts([
      { text: `${FILLER}\n${PASSAGE}`, published: '2024-05-03' },
      { text: PASSAGE, published: '2023-11' },
    ])
    const [repeat] = findRepeats(page)
    expect(repeat).toMatchObject({ post: 0, earlier: { on: 'this-page', post: 1 } })
    expect(repeat && textsOf(page.text, repeat)[0]).toBe(PASSAGE.slice(0, -1))
  })

  it('is the order of the text where a post has no date', () => {
    const page = pageOfPosts([{ text: PASSAGE, published: '2024-05-03' }, { text: PASSAGE }])
    expect(findRepeats(page)).toMatchObject([{ post: 1, earlier: { post: 0 } }])
  })

  it('is the post for a comment that quotes it, and the first of several comments', () => {
    const page = pageOfPosts([
      {
        text: `${PASSAGE}\n${FILLER}`,
        published: '2024-05-03T18:00',
        comments: [
          { text: `“${PASSAGE}” Quite so.`, published: '2024-05-03' },
          { text: SECOND, published: '2024-05-04T10:00' },
          { text: `Here it is again: ${SECOND}`, published: '2024-05-04T08:00' },
        ],
      },
    ])
    expect(findRepeats(page)).toMatchObject([
      { post: 0, comment: 0, earlier: { post: 0, comment: null } },
      { post: 0, comment: 1, earlier: { post: 0, comment: 2 } },
    ])
  })

  it('is one and the same for all that repeat it, also where many commenters quote one paragraph', () => {
    const comments = ['Yes.', 'I have read this twice.', 'Sad.', 'This.', 'Nobody asked us.'].map(remark => ({
      text: `${PASSAGE}\n${remark}`,
    }))
    const page = pageOfPosts([{ text: `${FILLER}\n${PASSAGE}`, comments }])
    const found = findRepeats(page)
    expect(found.map(({ comment }) => comment)).toEqual([0, 1, 2, 3, 4])
    expect(new Set(found.map(({ earlier }) => JSON.stringify(earlier))).size).toBe(1)
  })
})
