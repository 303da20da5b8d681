import { beforeAll, describe, expect, it } from 'vitest'
import { annotatePage, MOST_MENTIONS } from '../../../lib/annotation/annotate.ts'
import { pageAnnotationsSchema } from '../../../lib/annotation/annotations.ts'
import { type CompiledKnowledge, compileKnowledge } from '../../../lib/matching/compiled-knowledge.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { weighText } from '../../../lib/page/weigh.ts'
import { readBundledKnowledge } from '../../../scripts/bundled-knowledge.ts'

let compiled: CompiledKnowledge
beforeAll(async () => {
  compiled = structuredClone(compileKnowledge((await readBundledKnowledge()).entities))
})

function annotate(title: string, published: string, text: string) {
  const document: PageDocument = {
    url: null,
    title,
    site: null,
    published,
    text,
    posts: [{ title, author: null, published, permalink: null, start: 0, end: text.length }],
    comments: [],
  }
  const gate = weighText({ url: null, title, site: null, description: null, text })
  return annotatePage(compiled, document, gate, 'test')
}

const STAFFING =
  'There were 5,160 full-time equivalent band 4 probation officers in post in June 2024, HMPPS says. ' +
  'The chief inspector of probation called for more staff in probation delivery units.'

describe('annotatePage', () => {
  it('names, dates and checks what a page about probation says, in a form that can be stored', () => {
    const annotations = annotate('Probation officers in post', '2024-08-22', STAFFING)
    expect(annotations.verdict.label).toBe('probation')
    expect(annotations.mentions.map(mention => [mention.text, mention.entity])).toContainEqual([
      'chief inspector of probation',
      'person/martin-jones',
    ])
    expect(annotations.numbers.map(({ text, series, verdict }) => [text, series, verdict])).toEqual([
      ['5,160', 'statistic/probation-officers-in-post', 'agrees'],
    ])
    expect(pageAnnotationsSchema.parse(structuredClone(annotations))).toEqual(annotations)
  })

  it('keeps so many names of an endless page that its record fits into session storage', () => {
    const names = 'HMPPS and Napo agree. '.repeat(0.6 * MOST_MENTIONS)
    const annotations = annotate('Probation officers in post', '2024-08-22', `${STAFFING} ${names}`)
    expect(annotations.mentions).toHaveLength(MOST_MENTIONS)
    expect(JSON.stringify(annotations).length).toBeLessThan(1_500_000)
  })

  it('resolves an office by the date of the post', () => {
    const holder = (day: string) =>
      annotate('Probation inspection', day, STAFFING).mentions.find(({ text }) => text.startsWith('chief'))
        ?.entity
    expect(holder('2021-08-22')).toBe('person/justin-russell')
    expect(holder('2018-08-22')).toBe('person/glenys-stacey')
  })

  it('checks no figure on a page about another country', () => {
    const annotations = annotate(
      'County probation department in California',
      '2024-08-22',
      'The county probation department in Sacramento, California, said that 5,160 probation officers were in post in ' +
        'June 2024. The California judge praised the deputy probation officers and the district attorney.',
    )
    expect(annotations.verdict.label).toBe('abroad')
    expect(annotations.numbers).toEqual([])
  })
})
