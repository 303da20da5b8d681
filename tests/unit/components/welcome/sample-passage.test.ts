import { describe, expect, it } from 'vitest'
import { readSample, SAMPLE_DAY, SAMPLE_ENTITIES } from '../../../../components/welcome/sample-passage.ts'
import { annotatePage } from '../../../../lib/annotation/annotate.ts'
import { allWords as welsh } from '../../../../lib/language/cy/all.ts'
import { welcome } from '../../../../lib/language/en/welcome.ts'
import { compileKnowledge } from '../../../../lib/matching/compiled-knowledge.ts'
import { weighText } from '../../../../lib/page/weigh.ts'
import { readBundledKnowledge } from '../../../../scripts/bundled-knowledge.ts'

const marksOf = (text: string) => readSample(text).filter(({ mark }) => mark !== null)

describe('the sample of the welcome page', () => {
  it('is marked as a real page with the same words would be', async () => {
    const parts = readSample(welcome.welcome_sample)
    const text = parts.map(({ words }) => words).join('')
    const title = 'The Probation Service'
    const shared = { url: null, title, site: null }
    const compiled = compileKnowledge((await readBundledKnowledge()).entities)
    const post = { title, author: null, published: SAMPLE_DAY, permalink: null, start: 0, end: text.length }
    const annotations = annotatePage(
      compiled,
      { ...shared, published: SAMPLE_DAY, text, posts: [post], comments: [] },
      weighText({ ...shared, description: null, text }),
      'test',
    )
    const found = annotations.mentions.map(mention => [mention.text, mention.entity])
    for (const { words, mark } of marksOf(welcome.welcome_sample))
      expect(found).toContainEqual([words, SAMPLE_ENTITIES[mark ?? '']])
  })

  it('has the same marks in every language', () => {
    const inWelsh = welsh.welcome_sample
    expect(typeof inWelsh).toBe('string')
    const numbers = (text: string) =>
      marksOf(text)
        .map(({ mark }) => mark)
        .sort()
    expect(numbers(String(inWelsh))).toEqual(Object.keys(SAMPLE_ENTITIES).sort())
    expect(numbers(welcome.welcome_sample)).toEqual(Object.keys(SAMPLE_ENTITIES).sort())
  })
})
