import { describe, expect, it } from 'vitest'
import { listNumbers, sayTally } from '../../../components/panel/list-numbers.ts'
import { summarisePage } from '../../../components/panel/page-summary.ts'
import { layOutDots } from '../../../components/panel/promise-dots-layout.ts'
import { layOutSeries, valueOnPage } from '../../../components/panel/series-plot-layout.ts'
import { scopeOf } from '../../../components/panel/series-scope.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { EntityOf } from '../../../lib/knowledge/schema.ts'
import type { NumberMention } from '../../../lib/matching/numbers/number-mention.ts'
import { pageOf } from './page-annotations.ts'

function statisticOf(unit: string): EntityOf<'statistic'> {
  return {
    id: 'statistic/boats' as EntityId,
    kind: 'statistic',
    name: 'Boats in the harbour',
    aliases: [],
    description: 'Boats',
    summary: 'Boats',
    facts: [],
    related: [],
    sources: [],
    asOf: '2025',
    unit,
    geography: 'The harbour',
    definition: 'Boats at anchor',
    cues: [],
    points: [],
  }
}

function numberOf(more: Partial<NumberMention> = {}): NumberMention {
  return {
    start: 0,
    end: 3,
    text: '120',
    quote: 'a fleet of 120 boats',
    series: 'statistic/boats' as EntityId,
    date: '2024',
    verdict: 'agrees',
    official: 120,
    reason: { code: 'agrees_equal', values: ['120'] },
    post: null,
    comment: null,
    ...more,
  }
}

describe('the plot of a series', () => {
  const points = [
    { date: '2020-01-01', value: 100, note: 'North quay only.' },
    { date: '2021-01-01', value: 120, note: 'Derived from the log. North quay only.' },
    { date: '2022-01-01', value: 300, note: 'First year after the south quay joined.' },
    { date: '2024-01-01', value: 280 },
  ]

  it('joins the points in the order of time, from edge to edge', () => {
    const plot = layOutSeries(
      [
        { date: '2024-01-01', value: 30 },
        { date: '2020-01-01', value: 10 },
      ],
      null,
    )
    expect(plot?.stretches).toHaveLength(1)
    expect(plot?.stretches[0]?.map(({ x }) => x)).toEqual([0, 1])
    expect(plot?.latest).toEqual(plot?.stretches[0]?.[1])
    expect(plot?.stretches[0]?.[0]?.y).toBeGreaterThan(plot?.latest.y ?? 1)
  })

  it('breaks where the notes say that something else is counted, once', () => {
    const plot = layOutSeries(points, null)
    expect(plot?.stretches.map(stretch => stretch.length)).toEqual([2, 2])
    expect(plot?.breaks).toHaveLength(1)
    expect(plot?.breaks[0]).toMatchObject({
      date: '2022-01-01',
      words: 'First year after the south quay joined.',
    })
    expect(plot?.breaks[0]?.x).toBeCloseTo(1.5 / 4, 2)
  })

  it('marks the figure of the page, also one that lies outside of the series', () => {
    const plot = layOutSeries(points, { date: '2026-01-01', value: 900 })
    expect(plot?.page?.x).toBe(1)
    expect(plot?.latest.x).toBeLessThan(1)
    for (const { y } of [...(plot?.stretches.flat() ?? []), plot?.page ?? { y: -1 }]) {
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(1)
    }
  })

  it('labels round values that hold all points, and says where the scale begins', () => {
    const plot = layOutSeries(
      [
        { date: '2020', value: 5160 },
        { date: '2021', value: 5519 },
      ],
      null,
    )
    expect(plot?.values.map(({ value }) => value)).toEqual([5000, 5200, 5400, 5600])
    expect(plot?.from).toBe(5000)
    expect(layOutSeries(points, null)?.from).toBeNull()
    expect(
      layOutSeries(
        [
          { date: '2020', value: 7 },
          { date: '2021', value: 7 },
        ],
        null,
      )?.values.length,
    ).toBe(2)
  })

  it('names at most a handful of years', () => {
    const long = Array.from({ length: 30 }, (_, year) => ({ date: `${1995 + year}`, value: year }))
    expect(layOutSeries(long, null)?.years.length).toBeLessThanOrEqual(5)
  })

  it('draws nothing of a single point', () => {
    expect(layOutSeries(points.slice(0, 1), null)).toBeNull()
    expect(layOutSeries([], { date: '2020', value: 1 })).toBeNull()
  })
})

describe('the scope of a point', () => {
  it('is not changed by how a figure was come by', () => {
    expect(scopeOf('Derived from a later bulletin.').key).toBe(scopeOf(undefined).key)
    expect(scopeOf('NPS.').key).not.toBe('')
    expect(scopeOf('NPS only.').key).toBe(scopeOf('Derived. NPS only.').key)
    expect(scopeOf('Management information after a break in the series.').begins).toBe(true)
  })
})

describe('the value of a figure on the page', () => {
  it('is counted as its series counts', () => {
    expect(valueOnPage('£310million', 'unknown_unclear', statisticOf('£ million'))).toBe(310)
    expect(valueOnPage('5,160', 'agrees_equal', statisticOf('FTE'))).toBe(5160)
    expect(valueOnPage('a thousand', 'unknown_unclear', statisticOf('people'))).toBe(1000)
  })

  it('is not known for changes and other measures', () => {
    expect(valueOnPage('7,172', 'agrees_change', statisticOf('FTE'))).toBeNull()
    expect(valueOnPage('12 per cent', 'unknown_unclear', statisticOf('FTE'))).toBeNull()
  })
})

describe('the numbers of a page', () => {
  const unknown: Partial<NumberMention> = {
    verdict: 'unknown',
    reason: { code: 'unknown_no_date', values: [] },
  }
  const numbers = [
    numberOf({ ...unknown, text: 'about 100', post: 0 }),
    numberOf({ post: 0 }),
    numberOf({
      post: 1,
      verdict: 'differs',
      text: '140',
      reason: { code: 'differs_value', values: ['120'] },
    }),
    numberOf({ post: 1 }),
  ]

  it('are listed with the checked ones first and repetitions together', () => {
    const listed = listNumbers({ numbers })
    expect(listed.map(({ mention, at }) => [mention.text, at])).toEqual([
      ['120', [1, 3]],
      ['140', [2]],
      ['about 100', [0]],
    ])
    expect(sayTally(listed)).toBe('2 agree · 1 differs · 1 cannot be checked')
    expect(listNumbers({ numbers }, { post: 0 })).toHaveLength(2)
    expect(listNumbers({ numbers }, { series: 'statistic/other' as EntityId })).toEqual([])
  })

  it('are counted in the sentence on top, and each promise once', () => {
    const promise = { start: 0, end: 4, text: 'more', promise: 'promise/a' as EntityId, number: null }
    const page = pageOf({
      numbers,
      promises: [
        { ...promise, post: 0, comment: null },
        { ...promise, post: 1, comment: null },
      ],
    })
    expect(summarisePage(page, '').counts).toEqual(['4 numbers', '1 promise'])
  })
})

describe('the dots of a promise', () => {
  it('stand on each other where they are close, apart from what came after the page', () => {
    const { dots, page, years, height } = layOutDots(
      ['2020-06-01', '2020-06-03', '2022', '2023-05'],
      '2021-01-01T10:00',
    )
    expect(dots.map(({ level, before }) => [level, before])).toEqual([
      [0, true],
      [1, true],
      [0, false],
      [0, false],
    ])
    expect(height).toBe(2)
    expect(page).toBeCloseTo(0.25)
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023])
  })

  it('stay inside for any dates', () => {
    const { dots, page } = layOutDots(['2020'], null)
    expect(page).toBeNull()
    expect(dots.every(({ x }) => x > 0 && x < 1)).toBe(true)
    expect(layOutDots([], null).dots).toEqual([])
  })
})
