import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeTextAnchor } from '../../../lib/anchoring/make.ts'
import { resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import { anchorSchema } from '../../../lib/anchoring/selectors.ts'
import { linkToText } from '../../../lib/anchoring/text-fragment.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'

/** Text of few words and many oddities, so that it repeats itself all the time. */
const anyText = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'the',
      'not',
      '5,160',
      'Ann',
      ' ',
      ' ',
      '\n',
      '.',
      '“',
      '\u00ad',
      '\u0301',
      '😀',
      '\ud83d',
      '漢',
      "'",
      '-',
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map(parts => parts.join(''))

it('makes and seeks anchors on any text: each is found where it is, or is not told from others', () => {
  let found = 0
  let all = 0
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, other, one, two) => {
      const start = Math.min(one % text.length, two % text.length)
      const end = Math.max(one % text.length, two % text.length) + 1
      const index = makeTextIndex(text)
      const anchor = makeTextAnchor(index, { start, end }, null)
      expect(anchorSchema.safeParse(anchor).success).toBe(true)
      linkToText('https://notes.example/', index, { start, end })
      const [here] = resolveAnchors(index, [anchor])
      all++
      if (here?.state === 'found') {
        found++
        expect(here.start).toBeLessThan(end)
        expect(here.end).toBeGreaterThan(start)
      }
      for (const page of [other, `${other}${text}`, '']) {
        const [there] = resolveAnchors(makeTextIndex(page), [anchor])
        const places =
          there?.state === 'uncertain' ? there.candidates : there?.state === 'found' ? [there] : []
        if (there?.state === 'uncertain') expect(places.length).toBeGreaterThan(0)
        for (const place of places) {
          expect(place.start).toBeLessThan(place.end)
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeLessThanOrEqual(page.length)
        }
      }
    }),
    { seed: 20_260_101, numRuns: Math.ceil(Number(process.env.ANCHORING_RUNS ?? 0) || 400) },
  )
  expect(found / all).toBeGreaterThan(0.75)
}, 3_600_000)
