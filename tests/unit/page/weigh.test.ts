import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasons as words } from '../../../lib/language/en/reasons.ts'
import { sayCode } from '../../../lib/language/say.ts'
import { mayBeAboutProbation, PRIOR, weighText } from '../../../lib/page/weigh.ts'
import { EXAMPLES } from './example-pages.ts'

const weighed = (title: string | null, text: string, url: string | null = null) =>
  weighText({ url, title, site: null, description: null, text })
const wakes = (...page: Parameters<typeof weighed>) => mayBeAboutProbation(weighed(...page))

describe('whether a page is worth reading', () => {
  const worth = EXAMPLES.filter(([label]) => label === 'probation' || label === 'abroad')
  it.each(worth)('wakes for %s: %s %s', (_, url, title, text) => {
    expect(wakes(title, text, url || null)).toBe(true)
  })

  it('stays silent on most even of the pages that look alike', () => {
    const others = EXAMPLES.filter(([label]) => label === 'not')
    const woken = others.filter(([, url, title, text]) => wakes(title, text, url || null))
    expect(woken.length).toBeLessThan(others.length / 2)
  })

  it.each([
    ['a trial period', 'Our probation period lasts six months. You pass probation after a review.'],
    [
      'a kettle called back',
      'We recall the kettle. The recall affects no other model and the licence stands.',
    ],
    ['a sentence in passing', 'The singer was given two years of probation for throwing a chair.'],
  ])('stays silent on %s', (_, text) => {
    expect(wakes(null, text)).toBe(false)
  })

  it('wakes without the word where the records and orders of the field are named', () => {
    expect(wakes(null, 'OASys is late again and my caseload has doubled.')).toBe(true)
    expect(
      wakes(
        null,
        'He missed two appointments on licence, was recalled to prison and lost his hostel bed and his tag.',
      ),
    ).toBe(true)
  })

  it('is not moved by one word in a very long page', () => {
    const filler = 'The baker opened early and sold rolls to the children on their way to the lake. '
    expect(wakes('A day out', `${filler.repeat(60)} Her brother left probation. ${filler.repeat(60)}`)).toBe(
      false,
    )
  })

  it('says of a page without any cue that it is silent, with a score of nought', () => {
    expect(weighed('Rolls', 'The baker opened early.')).toEqual({
      label: 'not',
      score: 0,
      reasons: [{ code: 'silent', weight: PRIOR, values: [] }],
    })
  })
})

describe('what holds for any page', () => {
  const anyText = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'probation',
        'Probation Service',
        'probationary period',
        'Napo',
        'years of probation',
        'County',
        '(',
        '\n',
      ),
    ),
    { maxLength: 60 },
  )
  const maybe = fc.option(fc.string({ unit: 'binary', maxLength: 400 }))

  it('never throws, keeps the score between 0 and 1 and the label in step with it', () => {
    fc.assert(
      fc.property(anyText, maybe, maybe, maybe, maybe, (pieces, url, title, site, description) => {
        const verdict = weighText({ url, title, site, description, text: pieces.join(' ') })
        expect(verdict.score).toBeGreaterThanOrEqual(0)
        expect(verdict.score).toBeLessThanOrEqual(1)
        expect(verdict.label === 'probation').toBe(verdict.score > 0.5)
      }),
    )
  })

  it('adds up: the score is what prior and reasons give', () => {
    for (const [, url, title, text] of EXAMPLES) {
      const { score, reasons } = weighed(title, text, url || null)
      if (score === 0) continue
      const points = reasons.reduce((total, { weight }) => total + weight, PRIOR)
      expect(score).toBeCloseTo(1 / (1 + Math.exp(-points)), 6)
    }
  })

  it('is not raised by text without a cue, however long', () => {
    const unrelated = fc.array(
      fc.constantFrom('lake', 'rolls', 'early', 'children', 'garden', 'and', 'the', 'blue'),
      {
        maxLength: 2000,
      },
    )
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), unrelated, ([, url, title, text], more) => {
        const before = weighed(title, text, url || null).score
        const after = weighed(title, `${text} ${more.join(' ')}`, url || null).score
        expect(after).toBeLessThanOrEqual(before + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('has words for each reason', () => {
    const codes = new Set(
      EXAMPLES.flatMap(([, url, title, text]) => weighed(title, text, url || null).reasons),
    )
    for (const { code, values } of codes) {
      expect(words).toHaveProperty(`reason_${code}`)
      expect(sayCode('reason', code, values)).not.toMatch(/\{\d\}/)
    }
  })

  it.each([
    ['one endless word', `probation ${'a'.repeat(200_000)}`],
    ['nothing but cues', 'probation officer on probation '.repeat(5000)],
    ['openings of phrases that never close', `${'sentenced to a b c d e '.repeat(5000)}probation`],
    ['white space', `${' '.repeat(200_000)}probation`],
    ['capitals', `${'County '.repeat(20_000)}probation`],
  ])('takes a bounded time over %s', (_, text) => {
    weighed(null, 'probation')
    const start = performance.now()
    weighed('Probation', text)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
