import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import { marksAtDensity } from '../../../lib/marks/density.ts'
import type { Mark } from '../../../lib/messages/mark.ts'

const ann = 'person/ann' as EntityId
const series = 'statistic/posts' as EntityId
const name = (start: number, first: boolean): Mark => ({
  of: 'name',
  start,
  end: start + 3,
  first,
  entity: ann,
  day: null,
  mention: start,
})
const figure = (start: number, first: boolean): Mark => ({
  of: 'number',
  start,
  end: start + 3,
  first,
  entity: series,
  claim: start,
})
const marks: readonly Mark[] = [
  name(0, true),
  name(10, false),
  figure(20, true),
  name(30, true),
  figure(40, true),
]
const starts = (painted: Parameters<typeof marksAtDensity>[1]) =>
  marksAtDensity(marks, painted).map(({ start }) => start)

describe('how many marks are painted', () => {
  it('paints all, the first in each post, the first on the page, or none', () => {
    expect(starts('all')).toEqual([0, 10, 20, 30, 40])
    expect(starts('first')).toEqual([0, 20, 30, 40])
    expect(starts('once')).toEqual([0, 20, 40])
    expect(starts('none')).toEqual([])
  })
})
