import { describe, expect, it } from 'vitest'
import { LONGEST_SAMPLED_TEXT, sampleText } from '../../../lib/page/sample-text.ts'

const stem = /probation/gi
const words = (count: number) => 'lake '.repeat(count)

describe('the sample of a text', () => {
  it('is the opening and the surroundings of each later stem', () => {
    const sample = sampleText('', `first ${words(400)}one probation two ${words(400)}`, stem)
    expect(sample.opening).toMatch(/^first lake/)
    expect(sample.rest).toContain('one probation two')
    expect(sample.rest.length).toBeLessThan(600)
    expect(sample.stems).toBe(1)
  })

  it('begins where the title stands again, and still sees the stems before', () => {
    const text = `Menu probation ${words(300)}A title of some length and the story ${words(300)}`
    const sample = sampleText('A title of some length', text, stem)
    expect(sample.opening).toMatch(/^A title of some length and the story/)
    expect(sample.rest).toContain('Menu probation')
  })

  it('never gives the same stretch twice', () => {
    const text = `${words(200)}${Array.from({ length: 20 }, (_, index) => `n${index} probation `).join('')}`
    const { rest } = sampleText('', text, stem)
    for (let index = 0; index < 20; index++) expect(rest.split(`n${index} `)).toHaveLength(2)
  })

  it('is bounded however long the text and however many the stems', () => {
    const sample = sampleText('', 'probation lake garden '.repeat(50_000), stem)
    expect(sample.opening.length + sample.rest.length).toBeLessThan(20_000)
    expect(sample.words).toBeLessThanOrEqual(LONGEST_SAMPLED_TEXT)
  })
})
