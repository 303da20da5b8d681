import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_WEIGHED_TEXT } from '../../../../lib/page/subject/subject-cues.ts'
import { PAGE_PRIOR, weighPage } from '../../../../lib/page/subject/weigh-page.ts'

function judged(title: string | null, text: string, url: string | null = null) {
  const { reasons, labelFor } = weighPage({ url, title, site: null, text })
  const points = reasons.reduce((total, { weight }) => total + weight, PAGE_PRIOR)
  return { label: labelFor(points), points, codes: reasons.map(({ code }) => code) }
}

describe('the whole page', () => {
  const story =
    'Officers in the probation service say that caseloads are too high. The union will ballot its members in March.'

  it.each([
    ['England', 'probation'],
    ['Ontario, Canada', 'abroad'],
    ['the Punjab, where the sessions judge agreed', 'abroad'],
    ['Milwaukee, said the district attorney', 'abroad'],
    ['Galway, the Garda said', 'abroad'],
    ['Nakuru and Eldoret', 'abroad'],
    ['Malmö, where Kriminalvården runs it', 'abroad'],
    ['Merthyr, the Ministry of Justice said', 'probation'],
  ])('reads the same words by the country around them: %s', (place, label) => {
    expect(judged('Probation staff to strike', `${story} They work all over ${place}.`).label).toBe(label)
  })

  it('knows another country by its offices and spelling alone', () => {
    const text =
      'The probation department will hire 40 officers, the county sheriff’s office said. The program costs $2 million and needs a vote of the board of supervisors on felony cases.'
    expect(judged('Probation to grow', text).label).toBe('abroad')
  })

  it('knows the shop talk of a page that never says the word', () => {
    const text =
      'My SPO wants three OASys by Friday, the recall paperwork is late and two of my cases are out of the hostel. I supervise fifty people and the PDU has no PSO left.'
    const { label, codes } = judged('Monday', text)
    expect(label).toBe('probation')
    expect(codes).toEqual(expect.arrayContaining(['core', 'acronyms', 'voice']))
  })

  it('reads the short forms of other trades as nothing', () => {
    expect(judged('Archive errors', 'A RAR may fail its CRC. The AP and the PO of the NPS help.').label).toBe(
      'not',
    )
  })

  it('hears the person who is supervised', () => {
    const text =
      'I was on probation for four years. My officer changed nine times and I was recalled for missing an appointment when I was in hospital. At the hostel they helped me to find a flat.'
    expect(judged('What helped', text).label).toBe('probation')
  })

  it('takes one sentence in a long page about something else as a mention', () => {
    const filler = 'The baker opened early and sold rolls to the children on their way to the lake. '
    const text = `${filler.repeat(40)} Her brother once worked for the probation service in Kent. ${filler.repeat(40)}`
    expect(judged('A day at the lake', text).label).toBe('mention')
  })

  it('reads what stands far down in the page', () => {
    const filler = 'The office has a kettle. '
    const { codes } = judged('Notes', `${filler.repeat(3000)} ${story.repeat(5)}`)
    expect(codes).toContain('uses')
  })

  it('knows a site of the field, also through an archive', () => {
    const archived = 'https://archive.example.com/web/2014/http://www.napo.org.uk/news/'
    expect(judged('Ballot result', 'Members in probation voted.', archived).codes).toContain('site')
  })

  it('is not raised by text without a cue, however long', () => {
    const unrelated = fc.array(fc.constantFrom('lake', 'rolls', 'early', 'children', 'garden', 'blue'), {
      maxLength: 2000,
    })
    fc.assert(
      fc.property(unrelated, more => {
        const before = judged('Ballot', story).points
        expect(judged('Ballot', `${story} ${more.join(' ')}`).points).toBeLessThanOrEqual(before + 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('probation', 'on probation', 'OASys', 'Ohio', 'County', '$5', '\n', '.'),
    )
    const maybe = fc.option(fc.string({ unit: 'binary', maxLength: 300 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), maybe, maybe, (pieces, title, url) => {
        expect(Number.isFinite(judged(title, pieces.join(' '), url).points)).toBe(true)
      }),
    )
  })

  it.each([
    ['one endless word', `probation ${'a'.repeat(LONGEST_WEIGHED_TEXT)}`],
    ['nothing but cues', 'probation officer on probation '.repeat(20_000)],
    ['capitals', `${'County '.repeat(60_000)}probation`],
    ['openings of phrases that never close', `${'sentenced to a b c d e '.repeat(20_000)}probation`],
    ['white space', `${' '.repeat(LONGEST_WEIGHED_TEXT)}probation`],
  ])('takes a bounded time over %s', (_, text) => {
    const start = performance.now()
    judged('Probation', text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
