import { describe, expect, it } from 'vitest'
import { ENTITY_KINDS } from '../../../lib/knowledge/entity-id.ts'
import { highlightName, markStyleSheet, POINTED_HIGHLIGHT } from '../../../lib/marks/mark-style.ts'

describe('markStyleSheet', () => {
  it('styles every kind and the mark that is pointed at, in both tones', () => {
    for (const tone of ['light', 'dark'] as const) {
      const sheet = markStyleSheet(tone)
      for (const kind of ENTITY_KINDS)
        expect(sheet).toContain(`::highlight(${highlightName(kind)}){text-decoration:underline`)
      expect(sheet).toContain(`::highlight(${POINTED_HIGHLIGHT}){background-color`)
      expect(sheet).toContain('@media (forced-colors:active)')
    }
    expect(markStyleSheet('light')).not.toBe(markStyleSheet('dark'))
  })

  it('uses names that say nothing of what they hold', () => {
    const names = [...ENTITY_KINDS.map(highlightName), POINTED_HIGHLIGHT]
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^m-\d+$/)
  })

  it('gives the six main kinds line styles that differ without colour', () => {
    const lines = (['person', 'organisation', 'report', 'legislation', 'term', 'statistic'] as const).map(
      kind => {
        const found = new RegExp(
          `${highlightName(kind)}\\)\\{text-decoration:underline (\\w+ [\\d.]+px)`,
        ).exec(markStyleSheet('light'))
        return found?.[1]
      },
    )
    expect(new Set(lines).size).toBe(6)
  })
})
