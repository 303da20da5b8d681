import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay, isIsoDate, lastDay, within } from '../../../lib/dates/iso-date.ts'

describe('isIsoDate', () => {
  it('takes the three precisions and only real days', () => {
    for (const date of ['2024', '2024-02', '2024-02-29']) expect(isIsoDate(date)).toBe(true)
    for (const date of ['2023-02-29', '2024-13', '24-01-01', '2024-1-1', '', '2024-02-29T10:00']) {
      expect(isIsoDate(date)).toBe(false)
    }
  })
})

describe('within', () => {
  it('includes both ends, as wide as their precision', () => {
    expect(within('2024-03-31', '2024', '2024-03')).toBe(true)
    expect(within('2024-04-01', '2024', '2024-03')).toBe(false)
    expect(within('2023', '2023-12-31', null)).toBe(true)
    expect(within('1950', null, null)).toBe(true)
  })

  it('never puts the last day before the first', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, day, parts]) =>
        [year, month, day]
          .map(part => String(part).padStart(2, '0'))
          .slice(0, parts)
          .join('-'),
      )
    fc.assert(fc.property(date, each => firstDay(each) <= lastDay(each) && within(each, each, each)))
  })
})
