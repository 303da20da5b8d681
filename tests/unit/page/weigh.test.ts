import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reasons as words } from '../../../lib/language/en/reasons.ts'
import { sayCode } from '../../../lib/language/say.ts'
import { PRIOR, weighText } from '../../../lib/page/weigh.ts'
import { EXAMPLES, KNOWN_MISSES } from './example-pages.ts'

const weighed = (title: string | null, text: string, url: string | null = null) =>
  weighText({ url, title, site: null, description: null, text })

describe('what a page is', () => {
  it.each(EXAMPLES)('%s: %s %s', (label, url, title, text) => {
    expect(weighed(title, text, url || null).label).toBe(label)
  })
  it.fails.each(KNOWN_MISSES)('%s, not yet seen: %s %s', (label, url, title, text) => {
    expect(weighed(title, text, url || null).label).toBe(label)
  })
})

describe('signals against each other', () => {
  const story =
    'Officers in the probation service say that caseloads are too high. The union will ballot its members in March.'
  const filler = 'The baker opened early and sold rolls to the children on their way to the lake. '

  it('lets a trial period at work stand beside the service, as on a page for new staff', () => {
    const text = `${story} New probation officers serve a probationary period of nine months at first.`
    expect(weighed('Joining the Probation Service in Wales', text).label).toBe('probation')
  })

  it('reads the same words by the country around them', () => {
    expect(weighed('Probation staff to strike', `${story} They work all over England.`).label).toBe(
      'probation',
    )
    expect(weighed('Probation staff to strike', `${story} They work all over Ontario, Canada.`).label).toBe(
      'abroad',
    )
  })

  it('counts a short page as much as a long one on the same subject', () => {
    const long = Array.from({ length: 30 }, () => story).join(' ')
    expect(weighed('Ballot over caseloads in Leeds', `${story} They work in Leeds.`).label).toBe('probation')
    expect(weighed('Ballot over caseloads in Leeds', `${long} They work in Leeds.`).label).toBe('probation')
  })

  it('takes one sentence in a long page about something else as a mention', () => {
    const text = `${filler.repeat(40)} Her brother once worked for the probation service in Kent. ${filler.repeat(40)}`
    expect(weighed('A day at the lake', text).label).toBe('mention')
  })

  it('passes over a menu that stands before the title', () => {
    const menu = 'Home Sport Weather Travel Food '.repeat(40)
    const title = 'Union warns of empty posts in Kent'
    const text = `${menu}${title} Probation officers say that one post in five is empty. The Probation Service is hiring.`
    expect(weighed(title, text).reasons.map(({ code }) => code)).toContain('opening')
  })

  it('says of a page without any cue that it is silent, with a score of nought', () => {
    expect(weighed('Rolls', filler)).toEqual({
      label: 'not',
      score: 0,
      reasons: [{ code: 'silent', weight: PRIOR, values: [] }],
    })
  })

  it('knows a copy in an archive by the address that it copies', () => {
    const archived = 'https://archive.example.com/web/2014/http://www.napo.org.uk/news/'
    const codes = weighed('Ballot result', 'Members in probation voted.', archived).reasons.map(
      ({ code }) => code,
    )
    expect(codes).toContain('site')
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
