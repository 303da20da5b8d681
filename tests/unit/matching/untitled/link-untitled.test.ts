import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayCode } from '../../../../lib/language/say.ts'
import { compileLexicon } from '../../../../lib/matching/lexicon.ts'
import { linkMentions } from '../../../../lib/matching/linker.ts'
import type { Mention } from '../../../../lib/matching/mention.ts'
import type { PageDocument } from '../../../../lib/page/document.ts'
import { reportKnowledge } from './report-knowledge.ts'

const lexicon = compileLexicon(reportKnowledge)
const ABOUT = 'Probation officers in probation offices supervise people on probation.'

function pageOf(text: string, published: string | null, more: Partial<PageDocument> = {}): PageDocument {
  return { url: null, title: null, site: null, published, text, posts: [], comments: [], ...more }
}

function link(text: string, day: string | null): Mention[] {
  return linkMentions(lexicon, pageOf(`${ABOUT}\n${text}`, day))
}

/** The reports that are linked, as "words=id". */
function reports(text: string, day: string | null): string[] {
  return link(text, day)
    .filter(({ entity }) => entity.startsWith('report/'))
    .map(({ text: words, entity }) => `${words}=${entity.slice('report/'.length)}`)
}

describe('a report without its title', () => {
  it('is the one that its publisher brought out when the page says', () => {
    expect(reports('A damning MAO report published last month was read.', '2025-11-20')).toEqual([
      'MAO report=mao-2025',
    ])
    expect(reports('A damning MAO report published last month was read.', '2019-04-02')).toEqual([
      'MAO report=mao-2019',
    ])
    expect(reports("The MAO's 2019 report was read.", '2025-11-20')).toEqual(["MAO's 2019 report=mao-2019"])
    expect(reports("Last month's MAO report was read.", '2023-06-20')).toEqual(['MAO report=mao-2023'])
    expect(reports('The Merrydale Audit Office (MAO) report of last week was read.', '2025-10-28')).toEqual([
      'Merrydale Audit Office (MAO) report=mao-2025',
    ])
  })
  it('is the only one of the months before, where no time is named', () => {
    expect(reports("According to the MAO's report, probation is short.", '2025-12-15')).toEqual([
      "MAO's report=mao-2025",
    ])
    expect(reports("According to the MAO's report, probation is short.", '2022-12-15')).toEqual([])
  })
  it('may stand in a quoted article that is a few weeks older than the post', () => {
    expect(reports('The MAO report published last month was read.', '2025-12-15')).toEqual([
      'MAO report=mao-2025',
    ])
    expect(reports('The MAO report published last month was read.', '2026-02-15')).toEqual([])
  })
  it('is found where the publisher stands behind it or says it, and then only the noun is marked', () => {
    for (const text of [
      'A report last week by the MAO was read.',
      'The MAO published a report last week.',
      'In a report last week, the MAO spoke of probation.',
      'The MAO, in its report last week, spoke of probation.',
      'Last week the MAO published its report.',
    ]) {
      expect(reports(text, '2025-10-28'), text).toEqual(['report=mao-2025'])
      expect(
        link(text, '2025-10-28').map(({ entity }) => entity),
        text,
      ).toContain('organisation/mao')
    }
  })
  it('is followed through its post once it is known', () => {
    const text =
      'The Ledger Committee published its report last week. The LEDCO report is long. The report is dull.'
    expect(reports(text, '2019-05-10')).toEqual(['report=ledger-2019', 'LEDCO report=ledger-2019'])
    const other = 'Long ago came Mending the split: progress. The MAO report was read.'
    expect(reports(other, '2024-05-10')).toEqual([
      'Mending the split: progress=mao-2019',
      'MAO report=mao-2019',
    ])
  })
  it('on a place is the one about that place', () => {
    expect(reports("ITP Merrydale's report on Otterby PDU was read.", '2025-03-10')).toEqual([
      "ITP Merrydale's report=itp-otterby",
    ])
    expect(reports("ITP Merrydale's report on Larkhill PDU was read.", '2025-03-10')).toEqual([])
    expect(reports("ITP Merrydale's report last month was read.", '2025-03-10')).toEqual([])
  })
  it('on a subject is the one about that subject', () => {
    expect(reports('The thematic by ITP Merrydale on knitting lessons was read.', '2025-05-10')).toEqual([
      'thematic=itp-knitting',
    ])
    expect(reports('The thematic by ITP Merrydale on fishing was read.', '2025-05-10')).toEqual([])
    expect(reports('The MAO report on school roofs last month was read.', '2025-11-20')).toEqual([])
    expect(reports('The MAO report into probation last month was read.', '2025-11-20')).toEqual([
      'MAO report=mao-2025',
    ])
  })
  it('of a body led by somebody is found by the office or the name, which keeps its own mark', () => {
    const found = link("The chief inspector of probation's report on Otterby PDU was read.", '2025-03-10')
    expect(found.map(({ text, entity }) => `${text}=${entity}`)).toEqual([
      'chief inspector of probation=person/petra-lindmoor',
      'report=report/itp-otterby',
      'Otterby PDU=place/pdu-otterby',
    ])
    expect(reports("Petra Lindmoor's annual report last month was read.", '2025-04-10')).toEqual([
      'annual report=itp-annual-2024',
    ])
  })
  it('made by two bodies is found by either, and must be a joint one', () => {
    const text = 'by ITP Merrydale and IMG Gaols last week on gate money was read.'
    expect(reports(`A joint inspection ${text}`, '2025-06-17')).toEqual(['inspection=itp-joint'])
    const alone = 'A joint inspection by ITP Merrydale on knitting lessons was read.'
    expect(reports(alone, '2025-01-20')).toEqual([])
  })
  it('may be a letter known by whom it went to', () => {
    const text = 'In a letter to prisons minister Lord Quillfeather last month, peers spoke of probation.'
    expect(reports(text, '2025-11-15')).toEqual(['letter=penal-letter'])
    expect(reports(text.replace('Lord Quillfeather', 'Mr Fennimore'), '2025-11-15')).toEqual([])
    expect(reports('She sent a letter to Lord Quillfeather about probation.', '2025-11-15')).toEqual([])
  })
})

describe('an annual report', () => {
  it('is the edition of the year that is named with it', () => {
    const text = 'In its annual report for 2022/23 the Inspectorate of Test Probation spoke of knitting.'
    expect(reports(text, '2025-04-10')).toEqual(['annual report=itp-annual-2022-23'])
    expect(reports('The ITP Merrydale annual report 2024 was read.', null)).toEqual([
      'ITP Merrydale annual report=itp-annual-2024',
    ])
  })
  it('is the edition that came out when the page says', () => {
    expect(
      reports('The ITP Merrydale annual report, published in September, was read.', '2023-11-10'),
    ).toEqual(['ITP Merrydale annual report=itp-annual-2022-23'])
    expect(
      reports('The Inspectorate of Test Probation published its annual report yesterday.', '2025-03-19'),
    ).toEqual(['annual report=itp-annual-2024'])
  })
  it('of a year that is not known is one of the series', () => {
    expect(reports('ITP Merrydale published its annual report for 2016.', '2017-03-10')).toEqual([
      'annual report=itp-annual-series',
    ])
  })
  it('of nobody who is known is left alone', () => {
    expect(reports('The annual report of the bakers was read.', '2025-03-20')).toEqual([])
    expect(reports('IMG Gaols published its annual report yesterday.', '2025-03-19')).toEqual([])
  })
})

describe('stays unmarked', () => {
  it('where two came out in the time that is named', () => {
    expect(reports('The LEDCO report last month spoke of probation.', '2023-05-10')).toEqual([])
    expect(reports('The LEDCO report last month on probation sheds was read.', '2023-05-10')).toEqual([
      'LEDCO report=ledger-2023-b',
    ])
  })
  it('before it came out, but for a few days', () => {
    expect(reports('The MAO report spoke of probation.', '2025-10-01')).toEqual([])
    expect(reports('The MAO report spoke of probation.', '2025-10-23')).toEqual(['MAO report=mao-2025'])
  })
  it('on a page without a date, unless a year or the words of its title say enough', () => {
    expect(reports('A damning MAO report published last month spoke of probation.', null)).toEqual([])
    expect(reports('The MAO report spoke of probation.', null)).toEqual([])
    expect(reports("The MAO's 2023 report on housing those who leave prison was read.", null)).toEqual([
      "MAO's 2023 report=mao-2023",
    ])
  })
  it('where the body publishes by the week and nothing but the time is said', () => {
    expect(reports('A Kindly Trust report last month spoke of probation.', '2025-03-10')).toEqual([])
    expect(reports('A Kindly Trust report last month on the waiting room was read.', '2025-03-10')).toEqual([
      'Kindly Trust report=kindly-2025',
    ])
  })
  it.each([
    'The police watchdog published a report last month on probation.',
    'The auditors of Kenya published a report last month on probation.',
    'A school report, a police report and a news report spoke of probation.',
    'The MAO reported on probation last month. The MAO reports on probation.',
    'Probation staff report to the MAO each month.',
    'He gave his report to the MAO last month. Probation was not in it.',
    'The MAO was attacked in a report last month by the bakers of probation.',
    'The MAO inspection team came to probation last month.',
    'The MAO said that the report last month on probation was late.',
    'The report last month on probation was late.',
    'A police report by the MAO last month spoke of probation.',
  ])('%s', text => {
    expect(reports(text, '2025-11-10')).toEqual([])
  })
  it('on a page that is not about probation or prisons', () => {
    const page = pageOf('The MAO report last month was read by bakers and dancers.', '2025-11-10')
    expect(linkMentions(lexicon, page).filter(({ entity }) => entity.startsWith('report/'))).toEqual([])
  })
})

describe('each post of a page', () => {
  it('is read by its own date, and what one names does not count in the next', () => {
    const first = `${ABOUT} The MAO report last month was read.`
    const second = `${ABOUT} The MAO report last month was read.`
    const third = `${ABOUT} The MAO report on probation was read.`
    const text = [first, second, third].join('\n')
    const post = (start: number, length: number, published: string) => ({
      start,
      end: start + length,
      title: null,
      published,
      author: null,
      permalink: null,
    })
    const found = linkMentions(
      lexicon,
      pageOf(text, null, {
        posts: [
          post(0, first.length, '2019-04-02'),
          post(first.length + 1, second.length, '2025-11-20'),
          post(first.length + second.length + 2, third.length, '2021-11-20'),
        ],
      }),
    ).filter(({ entity }) => entity.startsWith('report/'))
    expect(found.map(({ entity, post: index }) => [entity, index])).toEqual([
      ['report/mao-2019', 0],
      ['report/mao-2025', 1],
    ])
  })
})

describe('every such mention', () => {
  const piece = fc.constantFrom(
    'the MAO',
    "MAO's",
    'Merrydale Audit Office (MAO)',
    'ITP Merrydale',
    'Petra Lindmoor’s',
    'peers',
    'the watchdog’s',
    'report',
    'annual report',
    'a joint inspection',
    'letter',
    'review',
    'by',
    'in its',
    'published',
    'on',
    'Otterby PDU',
    'probation',
    'last month',
    'in 2019',
    'for 2022/23',
    'yesterday',
    ',',
    '.',
    '\n',
    'said',
    '(',
    ')',
    '🙂',
    'knitting lessons',
  )
  const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(' '))
  const day = fc.constantFrom(null, '2019-04', '2025', '2025-03-20', '2025-11-20', '2026-02-30')

  it('lies on the text, in order and apart from the others; twice the same', () => {
    const runs = Number(process.env.CASENOTE_RUNS ?? 250)
    fc.assert(
      fc.property(text, day, (words, published) => {
        const page = pageOf(`${ABOUT} ${words}`, published)
        const found = linkMentions(lexicon, page)
        let end = 0
        for (const mention of found) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.text).toBe(page.text.slice(mention.start, mention.end))
          end = mention.end
        }
        expect(linkMentions(lexicon, page)).toEqual(found)
      }),
      { numRuns: runs },
    )
  })
  it('never means what came out after the page', () => {
    const published = new Map(
      reportKnowledge.flatMap(entity =>
        entity.kind === 'report' && entity.published ? [[entity.id, entity.published] as const] : [],
      ),
    )
    fc.assert(
      fc.property(text, words => {
        for (const { entity, evidence } of link(words, '2023-05-01')) {
          if (!evidence.some(({ code }) => code.startsWith('report_'))) continue
          expect((published.get(entity) ?? '2023').slice(0, 7) <= '2023-05').toBe(true)
        }
      }),
      { numRuns: 250 },
    )
  })
  it('says why in words', () => {
    const [found] = link('A damning MAO report published last month was read.', '2025-11-20').filter(
      ({ entity }) => entity === 'report/mao-2025',
    )
    const sentences = found?.evidence.map(({ code, values }) => sayCode('evidence', code, { ...values }))
    expect(sentences).toContain('A report of this body is spoken of: Merrydale Audit Office')
    expect(sentences?.filter(sentence => /^\w+$/.test(sentence))).toEqual([])
  })
})
