import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { privacySections } from '../../../../components/privacy/privacy-sections.ts'

describe('the parts of the privacy page', () => {
  it('go by headings of the first two levels', () => {
    const text = 'before\n# One\n\nfirst\n\n### within\n\n## Two\n| a | b |\n| - | - |\n'
    expect(privacySections(text)).toEqual([
      { title: 'One', body: 'first\n\n### within' },
      { title: 'Two', body: '| a | b |\n| - | - |' },
    ])
  })

  it('are none of an empty text', () => {
    expect(privacySections('')).toEqual([])
  })

  it('lose no line of PRIVACY.md', () => {
    const text = readFileSync(new URL('../../../../PRIVACY.md', import.meta.url), 'utf8')
    const kept = privacySections(text).flatMap(({ title, body }) => [title, ...body.split('\n')])
    const lines = text.split('\n').map(line => line.replace(/^##? /, ''))
    expect(kept.filter(Boolean)).toEqual(lines.filter(Boolean))
  })
})
